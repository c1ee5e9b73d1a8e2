package se.loftet.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// One mark of a picture, drawn by its attributes.
final class ChartPart {
  private static final Pattern STEP = Pattern.compile("([MLHVhZ])|(-?\\d+(?:\\.\\d+)?)");
  private static final Font REGULAR = font("Regular");
  private static final Font SEMIBOLD = font("Semibold");

  private ChartPart() {}

  private static Font font(String weight) {
    var name = "/fonts/SourceSans3-" + weight + ".ttf";
    try (var in = Objects.requireNonNull(ChartPart.class.getResourceAsStream(name), name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static void draw(Element part, Graphics2D graphics) {
    switch (part.getTagName()) {
      case "rect" ->
          paint(
              part,
              graphics,
              new Rectangle2D.Double(
                  number(part, "x"),
                  number(part, "y"),
                  number(part, "width"),
                  number(part, "height")));
      case "circle" -> {
        double r = number(part, "r");
        paint(
            part,
            graphics,
            new Ellipse2D.Double(number(part, "cx") - r, number(part, "cy") - r, 2 * r, 2 * r));
      }
      case "path" -> paint(part, graphics, path(part.getAttribute("d")));
      case "text" -> text(part, graphics);
      default -> {}
    }
  }

  private static double number(Element part, String name) {
    return Double.parseDouble(part.getAttribute(name));
  }

  private static void paint(Element part, Graphics2D graphics, Shape shape) {
    colour(graphics, part.getAttribute("fill"), () -> graphics.fill(shape));
    colour(
        graphics,
        part.getAttribute("stroke"),
        () -> {
          graphics.setStroke(stroke(part));
          graphics.draw(shape);
        });
  }

  private static void colour(Graphics2D graphics, String colour, Runnable paint) {
    if (colour.startsWith("#")) {
      graphics.setColor(Color.decode(colour));
      paint.run();
    }
  }

  private static BasicStroke stroke(Element part) {
    float width = part.hasAttribute("stroke-width") ? (float) number(part, "stroke-width") : 1;
    return part.hasAttribute("stroke-dasharray")
        ? new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0)
        : new BasicStroke(width);
  }

  /// Straight paths: M and L with pairs, H, V and h with one number, Z.
  private static Path2D path(String steps) {
    var path = new Path2D.Double();
    var found = STEP.matcher(steps);
    char step = 'M';
    double waiting = Double.NaN;
    while (found.find()) {
      if (found.group(1) != null) {
        step = found.group(1).charAt(0);
        if (step == 'Z') {
          path.closePath();
        }
        continue;
      }
      double value = Double.parseDouble(found.group(2));
      var at = path.getCurrentPoint();
      switch (step) {
        case 'H' -> path.lineTo(value, at.getY());
        case 'V' -> path.lineTo(at.getX(), value);
        case 'h' -> path.lineTo(at.getX() + value, at.getY());
        default -> {
          if (Double.isNaN(waiting)) {
            waiting = value;
          } else {
            if (step == 'M') {
              path.moveTo(waiting, value);
            } else {
              path.lineTo(waiting, value);
            }
            step = 'L';
            waiting = Double.NaN;
          }
        }
      }
    }
    return path;
  }

  private static void text(Element part, Graphics2D graphics) {
    var font =
        (part.hasAttribute("font-weight") ? SEMIBOLD : REGULAR)
            .deriveFont((float) number(part, "font-size"));
    var context = new FontRenderContext(null, true, true);
    var words = part.getTextContent();
    var glyphs = font.createGlyphVector(context, words);
    double wide = glyphs.getLogicalBounds().getWidth();
    double shift =
        switch (part.getAttribute("text-anchor")) {
          case "middle" -> wide / 2;
          case "end" -> wide;
          default -> 0;
        };
    var shape = glyphs.getOutline((float) (number(part, "x") - shift), (float) number(part, "y"));
    colour(graphics, part.getAttribute("fill"), () -> graphics.fill(shape));
  }
}
