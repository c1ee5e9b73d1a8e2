package se.loftet.finding;

import java.util.Objects;
import se.loftet.platform.web.Text;

/// A bar with its number for each day; a dashed frame where the number is hidden.
final class BarPicture {
  private static final int HEIGHT = 280;
  private static final int BOTTOM = 240;
  private static final int TOP = 30;

  private BarPicture() {}

  static String of(Result result, Text text, String id, String title) {
    var answer = result.answer();
    var lines = answer.lines();
    double most =
        lines.stream()
            .mapToDouble(line -> line.cells().getFirst().orNaN())
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    var svg = new Svg().add("path", "grid-l", "d=\"M0 %d H%d\"".formatted(BOTTOM, Svg.WIDTH));
    double wide = (double) Svg.WIDTH / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      var cell = lines.get(i).cells().getFirst();
      double middle = wide * (i + 0.5);
      double high =
          cell.number() == null ? 60 : (BOTTOM - TOP) * cell.orNaN() / Math.max(most, 1e-9);
      svg.add(
          "rect",
          cell.number() == null ? "nil" : "band",
          "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
              .formatted(
                  Svg.number(middle - wide * 0.35),
                  Svg.number(BOTTOM - high),
                  Svg.number(wide * 0.7),
                  Svg.number(high)));
      if (cell.number() != null) {
        var words =
            Sheet.number(
                text, answer.fields().getFirst().unit(), Objects.requireNonNull(cell.number()));
        svg.text("val", middle, BOTTOM - high - 6, "middle", words);
      }
      svg.text("lab", middle, BOTTOM + 24, "middle", Sheet.shortName(text, lines.get(i).name()));
    }
    return svg.whole(HEIGHT, id, title, text.of("finding.picture.bars", lines.size()));
  }
}
