package se.loftet.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.loftet.evidence.DataState;
import se.loftet.platform.web.Text;

/// A map of areas: darker for a higher rate in four steps, the number in each, a thick border where
/// the rate is secured to differ from the rest, a ring round the number where the area stands out
/// together with its neighbours, dashed where there is no number. Counts without residents are
/// numbers only, since a large area has more for being large.
final class AreaPicture {
  private static final int MARGIN = 20;
  private static final int STEPS = 4;

  /// From one sign of the legend to the next.
  private static final int LEGEND = 170;

  private final Text text;
  private final Frame frame;
  private final boolean rates;
  private final double[] limits;
  private final Svg svg = new Svg();

  private AreaPicture(Answer answer, Text text) {
    this.text = text;
    frame = Objects.requireNonNull(answer.frame());
    rates = answer.fields().getFirst().name().equals("rate");
    limits = limits(answer);
  }

  /// The quarters of the known rates.
  private static double[] limits(Answer answer) {
    var known =
        answer.lines().stream()
            .mapToDouble(line -> line.cells().getFirst().orNaN())
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    var limits = new double[STEPS - 1];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = known.length == 0 ? 0 : known[(i + 1) * known.length / STEPS];
    }
    return limits;
  }

  static String of(Result result, Text text, String id, String title) {
    var picture = new AreaPicture(result.answer(), text);
    var lines = new HashMap<String, Line>();
    result.answer().lines().forEach(line -> lines.put(line.name(), line));
    var areas = Objects.requireNonNull(picture.frame.areas());
    areas.forEach(each -> picture.area(each, lines));
    picture.thick(areas, lines);
    areas.forEach(each -> picture.number(each, lines));
    int bottom = MARGIN + picture.frame.rows() + 16;
    if (picture.rates) {
      picture.legend(bottom);
      picture.signs(bottom + 34, result.answer().lines());
    }
    var words = text.of("finding.picture.areas", areas.size());
    return picture.svg.whole(bottom + (picture.rates ? 78 : 44), id, title, words);
  }

  private void area(Frame.Patch patch, Map<String, Line> lines) {
    var line = lines.get(patch.name());
    var cell = line == null ? Cell.absent(DataState.MISSING) : line.cells().getFirst();
    var look = cell.number() == null ? "nil" : rates ? "area-" + step(cell.orNaN()) : "area-0";
    svg.add("path", look, path(patch));
  }

  /// Those that differ, again and above the others, so that no neighbour covers the border.
  private void thick(List<Frame.Patch> areas, Map<String, Line> lines) {
    areas.stream()
        .filter(each -> lines.containsKey(each.name()))
        .filter(each -> Objects.requireNonNull(lines.get(each.name())).mark().startsWith("higher"))
        .forEach(each -> svg.add("path", "under", path(each)).add("path", "edge", path(each)));
  }

  private static String path(Frame.Patch patch) {
    return "d=\"" + Moved.by(patch.path(), MARGIN) + "\"";
  }

  private int step(double rate) {
    return (int) Arrays.stream(limits).filter(limit -> rate >= limit).count();
  }

  private void number(Frame.Patch patch, Map<String, Line> lines) {
    var line = lines.get(patch.name());
    if (line != null && line.cells().getFirst().number() != null) {
      double value = line.cells().getFirst().orNaN();
      boolean ring = AreasAnswer.hot(line);
      boolean dark = rates && step(value) > 1 && !ring;
      if (ring) {
        svg.add(
            "circle",
            "out",
            "cx=\"%d\" cy=\"%d\" r=\"24\"".formatted(MARGIN + patch.x(), MARGIN + patch.y()));
      }
      svg.text(
          dark ? "light" : "dark",
          MARGIN + patch.x(),
          MARGIN + patch.y() + 5.0,
          "middle",
          text.number(BigDecimal.valueOf(Math.round(value))));
    }
  }

  /// What a thick border and a ring say, where there is one.
  private void signs(int top, List<Line> lines) {
    if (lines.stream().anyMatch(line -> line.mark().startsWith("higher"))) {
      svg.add(
          "rect", "edge", "x=\"%d\" y=\"%d\" width=\"22\" height=\"18\"".formatted(MARGIN, top));
      svg.text("lab", MARGIN + 30.0, top + 15.0, "start", text.of("finding.mark.higher"));
    }
    if (lines.stream().anyMatch(AreasAnswer::hot)) {
      int left = MARGIN + 2 * LEGEND;
      svg.add("circle", "out", "cx=\"%d\" cy=\"%d\" r=\"9\"".formatted(left + 11, top + 9));
      svg.text("lab", left + 30.0, top + 15.0, "start", text.of("finding.mark.hot"));
    }
  }

  private void legend(int top) {
    for (int i = 0; i < STEPS; i++) {
      int left = MARGIN + LEGEND * i;
      svg.add(
          "rect", "area-" + i, "x=\"%d\" y=\"%d\" width=\"22\" height=\"18\"".formatted(left, top));
      var words =
          i == 0
              ? text.of("finding.picture.below", told(limits[0]))
              : text.of("finding.picture.from", told(limits[i - 1]));
      svg.text("lab", left + 30.0, top + 15.0, "start", words);
    }
  }

  private String told(double value) {
    return text.number(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
  }
}
