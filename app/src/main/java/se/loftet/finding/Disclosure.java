package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.loftet.analysis.SmallNumbers;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;
import se.loftet.platform.Refused;

/// What of a result everybody may read. Figures that were published already pass as they are, with
/// what their source hid. Counts of single events do not: one to four are hidden, those that would
/// give them away through a sum, and those that would through an earlier released finding. Hours
/// become quarters of a day. Gi* is left out: it is a sum over neighbours, of which some are
/// hidden.
final class Disclosure {
  static final int SMALLEST = 5;
  private static final int QUARTER = 6;

  private Disclosure() {}

  /// @param released earlier public results
  static Result of(Result result, List<Result> released) {
    var answer = result.answer();
    if (result.subject().kind().shape() != DataKind.Shape.EVENTS || answer.lines().isEmpty()) {
      return result;
    }
    var open =
        switch (answer.shape()) {
          case HEAT -> quarters(answer);
          case BARS -> list(answer, 0);
          case BAND -> list(answer, 0);
          case MAP -> list(answer, 2);
          case INTERVALS, AREAS -> list(answer, counts(answer));
          case NONE -> answer;
        };
    var apart = Differencing.apart(open.without("z"), result, released);
    return new Result(result.question(), result.inputs(), result.subject(), told(apart, answer));
  }

  /// The column that holds counts of events.
  private static int counts(Answer answer) {
    var names = answer.fields().stream().map(Field::name).toList();
    int at = Math.max(names.indexOf("count"), names.indexOf("pairs"));
    if (at < 0) {
      throw new Refused.Rule("finding.cannotRelease");
    }
    return at;
  }

  private static Answer list(Answer answer, int column) {
    var counts =
        answer.lines().stream()
            .mapToLong(line -> Math.round(known(line.cells().get(column))))
            .toArray();
    return hide(answer, SmallNumbers.inList(counts), column);
  }

  private static double known(Cell cell) {
    return cell.number() == null ? 0 : cell.orNaN();
  }

  private static Answer hide(Answer answer, Set<Integer> rows, int column) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < answer.lines().size(); i++) {
      var line = answer.lines().get(i);
      lines.add(
          rows.contains(i) ? hidden(line, answer.shape() == Shape.MAP) : rounded(line, column));
    }
    return answer.lines(lines);
  }

  /// Every number of the row is made of the count; where a cell lies is not.
  static Line hidden(Line line, boolean placed) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.add(placed && i < 2 ? line.cells().get(i) : Cell.absent(DataState.SUPPRESSED));
    }
    return new Line(line.name(), cells, "");
  }

  private static Line rounded(Line line, int column) {
    var cells = new ArrayList<>(line.cells());
    var cell = cells.get(column);
    if (cell.number() != null) {
      cells.set(column, new Cell(Cell.of(Math.rint(cell.orNaN())).number(), cell.state()));
    }
    return new Line(line.name(), cells, line.mark());
  }

  /// Four parts of each day, whole events, small numbers and what protects them hidden.
  private static Answer quarters(Answer answer) {
    var rows = new ArrayList<long[]>();
    for (int quarter = 0; quarter < 4; quarter++) {
      int from = quarter * QUARTER;
      rows.add(
          IntStream.range(0, answer.fields().size())
              .mapToLong(day ->
                  Math.round(
                      IntStream.range(from, from + QUARTER)
                          .mapToDouble(hour -> known(answer.lines().get(hour).cells().get(day)))
                          .sum()))
              .toArray());
    }
    var small =
        SmallNumbers.inTable(rows).orElseThrow(() -> new Refused.Rule("finding.cannotRelease"));
    var lines = new ArrayList<Line>();
    for (int quarter = 0; quarter < 4; quarter++) {
      lines.add(quarter(quarter, rows.get(quarter), small));
    }
    var fields =
        answer.fields().stream().map(field -> new Field(field.name(), Field.Unit.COUNT)).toList();
    return answer.shape(Shape.HEAT, fields).lines(lines);
  }

  private static Line quarter(int quarter, long[] row, List<int[]> small) {
    var hidden = new TreeSet<Integer>();
    small.stream().filter(cell -> cell[0] == quarter).forEach(cell -> hidden.add(cell[1]));
    var cells =
        IntStream.range(0, row.length)
            .mapToObj(
                day -> hidden.contains(day) ? Cell.absent(DataState.SUPPRESSED) : Cell.of(row[day]))
            .toList();
    var name = "%02d–%02d".formatted(quarter * QUARTER, (quarter + 1) * QUARTER % 24);
    return new Line(name, cells, "");
  }

  /// A sentence with numbers is not told when the table has hidden some.
  private static Answer told(Answer open, Answer before) {
    long hidden =
        open.lines().stream()
            .filter(line -> line.cells().stream().anyMatch(c -> c.state() == DataState.SUPPRESSED))
            .count();
    if (hidden == 0 && open.shape() != Shape.HEAT) {
      return open;
    }
    var careful = open.sentence(Saying.of("finding.public.sentence"));
    return hidden == 0 || before.lines().isEmpty()
        ? careful
        : careful.caution(Saying.of("finding.caution.hidden", SMALLEST));
  }
}
