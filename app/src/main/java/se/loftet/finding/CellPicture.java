package se.loftet.finding;

import java.util.Objects;
import se.loftet.platform.web.Text;

/// A map of the cells that have more than chance gives: filled where they stay so on other grids,
/// open where they do not.
final class CellPicture {
  private static final int MARGIN = 20;

  private CellPicture() {}

  static String of(Result result, Text text, String id, String title) {
    var answer = result.answer();
    var frame = Objects.requireNonNull(answer.frame());
    double side = (Svg.WIDTH - 2.0 * MARGIN) / Math.max(frame.columns(), frame.rows());
    int height = (int) Math.ceil(side * frame.rows()) + 2 * MARGIN + 24;
    var svg = new Svg();
    svg.add(
        "rect",
        "nil",
        "x=\"%d\" y=\"%d\" width=\"%s\" height=\"%s\""
            .formatted(
                MARGIN,
                MARGIN,
                Svg.number(side * frame.columns()),
                Svg.number(side * frame.rows())));
    ground(svg, frame, side);
    for (var line : answer.lines()) {
      double column = (line.cells().get(0).orNaN() - frame.west()) / frame.side();
      double row = (line.cells().get(1).orNaN() - frame.south()) / frame.side();
      svg.add(
          "rect",
          line.mark().equals("stable") ? "pt" : "open",
          "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
              .formatted(
                  Svg.number(MARGIN + side * column),
                  Svg.number(MARGIN + side * (frame.rows() - 1 - row)),
                  Svg.number(Math.max(side, 3)),
                  Svg.number(Math.max(side, 3))));
    }
    names(svg, frame, side);
    double kilometre = side * 1000 / frame.side();
    svg.add("path", "ln", "d=\"M%d %dh%s\"".formatted(MARGIN, height - 12, Svg.number(kilometre)));
    svg.text("lab", MARGIN + kilometre + 8, height - 6, "start", "1 km");
    var words = text.of("finding.picture.cells", answer.lines().size(), Math.round(frame.side()));
    return svg.whole(height, id, title, words);
  }

  private static String x(Frame frame, double side, double east) {
    return Svg.number(MARGIN + (east - frame.west()) / frame.side() * side);
  }

  private static String y(Frame frame, double side, double north) {
    return Svg.number(MARGIN + (frame.rows() - (north - frame.south()) / frame.side()) * side);
  }

  /// The borders of municipalities under the cells.
  private static void ground(Svg svg, Frame frame, double side) {
    var ground = frame.ground();
    if (ground == null) {
      return;
    }
    for (var border : ground.borders()) {
      var path = new StringBuilder();
      for (int i = 0; i + 1 < border.size(); i += 2) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(x(frame, side, border.get(i)))
            .append(' ')
            .append(y(frame, side, border.get(i + 1)));
      }
      svg.add("path", "grid-l", "d=\"" + path + "\"");
    }
  }

  /// The names of localities over them.
  private static void names(Svg svg, Frame frame, double side) {
    var ground = frame.ground();
    if (ground != null) {
      for (var name : ground.names()) {
        double left = Double.parseDouble(x(frame, side, name.east()));
        double down = Double.parseDouble(y(frame, side, name.north()));
        boolean far = left > Svg.WIDTH * 0.8;
        svg.text("lab", far ? left - 6 : left + 6, down + 5, far ? "end" : "start", name.words());
      }
    }
  }
}
