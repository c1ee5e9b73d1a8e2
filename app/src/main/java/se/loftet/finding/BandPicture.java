package se.loftet.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import se.loftet.platform.web.Text;

/// What was observed as an ink line, what was expected as a grey band; a ring and a number where it
/// lies outside, a dashed frame where there is none.
final class BandPicture {
  private static final int HEIGHT = 340;
  private static final int TOP = 40;
  private static final int BOTTOM = 300;
  private static final int LEFT = 70;
  private static final int RIGHT = 690;
  private final List<Line> lines;
  private final Text text;
  private final double highest;
  private final Svg svg = new Svg();

  private BandPicture(List<Line> lines, Text text) {
    this.lines = lines;
    this.text = text;
    double top =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .mapToDouble(Cell::orNaN)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    highest = Scale.round(Math.max(1, top));
  }

  static String of(Result result, Text text, String id, String title) {
    var picture = new BandPicture(result.answer().lines(), text);
    picture.draw();
    var first = result.answer().lines().getFirst().name();
    var last = result.answer().lines().getLast().name();
    return picture.svg.whole(
        HEIGHT, id, title, Saying.of("finding.picture.band", first, last).in(text));
  }

  private void draw() {
    for (double at : Scale.steps(highest)) {
      svg.add("path", "grid-l", "d=\"M%d %sH%d\"".formatted(LEFT, Svg.number(y(at)), RIGHT));
      svg.text("lab", 0, y(at) - 6, "start", text.number(BigDecimal.valueOf(at)));
    }
    band();
    legend();
    line();
    int step = Math.max(1, (int) Math.ceil(lines.size() / 6.0));
    for (int i = 0; i < lines.size(); i++) {
      point(i, i % step == 0);
    }
  }

  private double x(int i) {
    return lines.size() == 1
        ? (LEFT + RIGHT) / 2.0
        : LEFT + 10 + (RIGHT - LEFT - 20.0) * i / (lines.size() - 1);
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / highest;
  }

  private double value(int i, int cell) {
    return lines.get(i).cells().get(cell).orNaN();
  }

  private void band() {
    var path = new StringBuilder();
    for (int from = 0; from < lines.size(); from++) {
      int to = from;
      while (to < lines.size() && Double.isFinite(value(to, 3))) {
        to++;
      }
      if (to > from) {
        path.append(stretch(from, to));
        from = to;
      }
    }
    if (!path.isEmpty()) {
      svg.add("path", "band", "d=\"" + path + "\"");
    }
  }

  /// Which is which, where there is something expected.
  private void legend() {
    if (IntStream.range(0, lines.size()).anyMatch(i -> Double.isFinite(value(i, 3)))) {
      svg.add("rect", "band", "x=\"%d\" y=\"4\" width=\"28\" height=\"16\"".formatted(RIGHT - 260));
      svg.text("lab", RIGHT - 224, 18, "start", text.of("finding.legend.expected"));
      svg.add("path", "ln", "d=\"M%d 12h28\"".formatted(RIGHT - 116));
      svg.text("lab", RIGHT - 80, 18, "start", text.of("finding.legend.counted"));
    }
  }

  private String stretch(int from, int to) {
    var path = new StringBuilder("M");
    double half = to - from == 1 ? 8 : 0;
    for (int i = from; i < to; i++) {
      path.append(at(x(i) - half, value(i, 3)));
      path.append(half > 0 ? at(x(i) + half, value(i, 3)) : "");
    }
    for (int i = to - 1; i >= from; i--) {
      path.append(half > 0 ? at(x(i) + half, value(i, 2)) : "");
      path.append(at(x(i) - half, value(i, 2)));
    }
    return path.append('Z').toString();
  }

  private String at(double x, double value) {
    return "%s %s ".formatted(Svg.number(x), Svg.number(y(value)));
  }

  /// Never drawn across a period without a number.
  private void line() {
    var path = new StringBuilder();
    boolean on = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean known = Double.isFinite(value(i, 0));
      if (known) {
        path.append(on ? "" : "M").append(at(x(i), value(i, 0)));
      }
      on = known;
    }
    if (!path.isEmpty()) {
      svg.add("path", "ln", "d=\"" + path.toString().strip() + "\"");
    }
  }

  private void point(int i, boolean named) {
    var line = lines.get(i);
    double value = value(i, 0);
    if (named) {
      svg.text(i % 2 == 0 ? "lab" : "lab alt", x(i), BOTTOM + 26, "middle", line.name());
    }
    if (!Double.isFinite(value)) {
      svg.add(
          "rect",
          "nil",
          "x=\"%s\" y=\"%d\" width=\"16\" height=\"%d\""
              .formatted(Svg.number(x(i) - 8), TOP, BOTTOM - TOP));
      return;
    }
    boolean outside = line.mark().equals("high") || line.mark().equals("low");
    boolean settled = line.cells().getFirst().state() == se.loftet.evidence.DataState.FINAL;
    boolean sure = settled && !line.mark().equals("incomplete");
    svg.add(
        "circle",
        outside ? "out" : sure ? "pt" : "open",
        "cx=\"%s\" cy=\"%s\" r=\"%d\""
            .formatted(Svg.number(x(i)), Svg.number(y(value)), outside ? 8 : sure ? 4 : 5));
    if (outside) {
      double above = line.mark().equals("high") ? -16 : 30;
      svg.text("val", x(i), y(value) + above, "middle", text.number(Math.round(value)));
    }
  }
}
