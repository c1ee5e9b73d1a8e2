package se.loftet.finding;

import java.math.BigDecimal;
import java.util.List;
import se.loftet.evidence.DataState;
import se.loftet.platform.web.Text;

/// One row for each place, question or kind: the number as a point on the grey range it may lie in;
/// a ring where it differs, a dashed frame where there is none.
final class RangePicture {
  private static final int ROW = 62;
  private static final int LEFT = 8;
  private static final int RIGHT = 700;
  private static final int LONGEST = 50;

  /// What is kept of a longer name: questions asked in a row differ at their ends.
  private static final int HEAD = 16;

  private static final int TAIL = 31;
  private static final int MOST = 40;
  private final List<Line> lines;
  private final Answer answer;
  private final Text text;
  private final double highest;
  private final Svg svg = new Svg();

  private RangePicture(Answer answer, Text text) {
    this.answer = answer;
    this.text = text;
    this.lines = answer.lines().stream().limit(MOST).toList();
    double top =
        lines.stream()
            .flatMap(line -> line.cells().stream().limit(3))
            .mapToDouble(Cell::orNaN)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    boolean percent = answer.fields().getFirst().unit() == Field.Unit.PERCENT;
    highest = percent && top > 50 ? 100 : Scale.round(Math.max(top, 1e-6));
  }

  static String of(Result result, Text text, String id, String title) {
    var picture = new RangePicture(result.answer(), text);
    int bottom = 26 + ROW * picture.lines.size();
    for (double at : Scale.steps(picture.highest)) {
      picture.svg.add(
          "path", "grid-l", "d=\"M%s 20V%d\"".formatted(Svg.number(picture.x(at)), bottom));
      picture.svg.text(
          "lab",
          picture.x(at),
          bottom + 20,
          at == 0 ? "start" : at > picture.highest * 0.97 ? "end" : "middle",
          picture.axis(at));
    }
    for (int i = 0; i < picture.lines.size(); i++) {
      picture.row(picture.lines.get(i), 26 + ROW * i);
    }
    var words = text.of("finding.picture.ranges", picture.lines.size());
    return picture.svg.whole(bottom + 30, id, title, words);
  }

  private String axis(double at) {
    var number = text.number(BigDecimal.valueOf(at));
    return answer.fields().getFirst().unit() == Field.Unit.PERCENT
        ? text.of("finding.percent", number)
        : number;
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * value / highest;
  }

  private void row(Line line, int top) {
    var value = line.cells().getFirst();
    double low = line.cells().get(1).orNaN();
    double high = line.cells().get(2).orNaN();
    boolean own = line.mark().equals("own");
    svg.text(own ? "val" : "lab", LEFT, top + 16, "start", name(line));
    if (Double.isFinite(low) && Double.isFinite(high)) {
      svg.add(
          "rect",
          "band",
          "x=\"%s\" y=\"%d\" width=\"%s\" height=\"20\""
              .formatted(Svg.number(x(low)), top + 24, Svg.number(Math.max(2, x(high) - x(low)))));
    }
    if (value.number() == null) {
      svg.add(
          "rect", "nil", "x=\"%d\" y=\"%d\" width=\"60\" height=\"20\"".formatted(LEFT, top + 24));
      return;
    }
    boolean differs = !line.mark().isEmpty() && !own;
    boolean sure = value.state() == DataState.FINAL;
    svg.add(
        "circle",
        differs ? "out" : sure ? "pt" : "open",
        "cx=\"%s\" cy=\"%d\" r=\"%d\""
            .formatted(Svg.number(x(value.orNaN())), top + 34, differs ? 8 : 6));
    number(value, Math.max(x(value.orNaN()), Double.isFinite(high) ? x(high) : 0), top + 40);
  }

  private void number(Cell value, double right, int y) {
    var words =
        Sheet.number(
            text,
            answer.fields().getFirst().unit(),
            java.util.Objects.requireNonNull(value.number()));
    boolean room = right < RIGHT - 70;
    svg.text("val", room ? right + 12 : RIGHT, room ? y : y - 24, room ? "start" : "end", words);
  }

  private String name(Line line) {
    var name = Sheet.name(text, line.name());
    return name.length() <= LONGEST
        ? name
        : name.substring(0, HEAD).strip() + " … " + name.substring(name.length() - TAIL).strip();
  }
}
