package se.loftet.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.loftet.platform.web.Text;

/// Hours by days: the more, the larger the square, so that it reads in grey and without colour. A
/// dashed square is a number that is hidden.
final class HeatPicture {
  private static final int LEFT = 90;
  private static final int TOP = 34;
  private static final int WIDE = 88;

  private HeatPicture() {}

  static String of(Result result, Text text, String id, String title) {
    var answer = result.answer();
    var lines = answer.lines();
    int high = lines.size() > 12 ? 22 : 60;
    double most =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .mapToDouble(Cell::orNaN)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    var svg = new Svg();
    for (int day = 0; day < answer.fields().size(); day++) {
      var name = text.of("finding.short." + answer.fields().get(day).name());
      svg.text("lab", LEFT + WIDE * (day + 0.5), 20, "middle", name);
    }
    int each = lines.size() > 12 ? 3 : 1;
    for (int row = 0; row < lines.size(); row++) {
      double y = TOP + high * (row + 0.5);
      svg.add("path", "grid-l", "d=\"M%d %sH%d\"".formatted(LEFT, Svg.number(y), LEFT + 7 * WIDE));
      if (row % each == 0) {
        svg.text("lab", 0, y + 5, "start", Sheet.name(text, lines.get(row).name()));
      }
      squares(svg, lines.get(row).cells(), y, high, Math.max(most, 1e-9));
    }
    var words = text.of("finding.picture.heat", number(text, most));
    return svg.whole(TOP + high * lines.size() + 8, id, title, words);
  }

  private static void squares(Svg svg, List<Cell> cells, double y, int high, double most) {
    for (int day = 0; day < cells.size(); day++) {
      double value = cells.get(day).orNaN();
      double wide = Double.isFinite(value) ? (WIDE - 12) * value / most : WIDE - 30;
      double x = LEFT + WIDE * (day + 0.5) - wide / 2;
      if (wide >= 0.5) {
        svg.add(
            "rect",
            Double.isFinite(value) ? "pt" : "nil",
            "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(
                    Svg.number(x),
                    Svg.number(y - high * 0.36),
                    Svg.number(wide),
                    Svg.number(high * 0.72)));
      }
    }
  }

  private static String number(Text text, double value) {
    return text.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN));
  }
}
