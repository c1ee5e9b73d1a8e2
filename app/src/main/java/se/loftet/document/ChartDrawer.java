package se.loftet.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the pictures of findings on paper from the same SVG as on the page.
///
/// The pictures hold rectangles, circles, straight paths and text, and nothing else; text is drawn
/// as shapes, its words are the alternative text and the table beside it.
final class ChartDrawer implements FSObjectDrawer {
  static final String TYPE = "application/x-loftet-figure";

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element object,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    var pictures = object.getElementsByTagName("svg");
    if (pictures.getLength() > 0) {
      var svg = (Element) pictures.item(0);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width / dotsPerPixel,
          (float) height / dotsPerPixel,
          graphics -> draw(svg, graphics, width / dotsPerPixel));
    }
    return null;
  }

  private static void draw(Element svg, Graphics2D graphics, double width) {
    var box = svg.getAttribute("viewBox").split(" ", -1);
    double scale = width / Double.parseDouble(box[2]);
    graphics.scale(scale, scale);
    var parts = svg.getChildNodes();
    for (int i = 0; i < parts.getLength(); i++) {
      if (parts.item(i) instanceof Element part) {
        ChartPart.draw(part, graphics);
      }
    }
  }
}
