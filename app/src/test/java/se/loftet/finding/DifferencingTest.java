package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;

/// Two releases of the same events: nobody can learn of one to four events by subtracting them.
class DifferencingTest {
  private static Result released(Shape shape, String dataSet, long... counts) {
    var lines =
        java.util.stream.IntStream.range(0, counts.length)
            .mapToObj(i -> line(shape, i, counts[i]))
            .toList();
    var fields =
        shape == Shape.MAP
            ? List.of(count("east"), count("north"), count("count"), count("z"))
            : List.of(count("count"), count("low"), count("high"));
    return new Result(
        Question.of(Method.PLACES, dataSet, null, null, null),
        List.of(new Input(dataSet, 1, 1, "x")),
        new Subject("Händelser", null, null, null, null, null, null, null, DataKind.EVENTS),
        new Answer(Saying.of("a"), Saying.of("b"), shape, fields, lines, List.of(), null, null));
  }

  private static Field count(String name) {
    return new Field(name, Field.Unit.COUNT);
  }

  private static Line line(Shape shape, int i, long count) {
    return shape == Shape.MAP
        ? new Line(
            "cell " + i,
            List.of(Cell.of(500.0 * i), Cell.of(0), Cell.of(count), Cell.of(2.5)),
            "stable")
        : new Line(
            "area " + i, List.of(Cell.of(count), Cell.of(count - 0.5), Cell.of(count + 0.5)), "");
  }

  private static Cell told(Result result, int line) {
    var answer = result.answer();
    return answer.lines().get(line).cells().get(answer.shape() == Shape.MAP ? 2 : 0);
  }

  @Test
  void aRowThatDiffersByOneToFourFromAnEarlierReleaseIsHidden() {
    for (var shape : List.of(Shape.MAP, Shape.INTERVALS, Shape.AREAS)) {
      for (int by = 1; by <= 4; by++) {
        var first = Disclosure.of(released(shape, "a", 40, 30, 20), List.of());
        assertThat(told(first, 0)).isEqualTo(Cell.of(40));
        var second = Disclosure.of(released(shape, "a", 40 + by, 30, 20 - by), List.of(first));
        assertThat(told(second, 0).state()).as(shape + " " + by).isEqualTo(DataState.SUPPRESSED);
        assertThat(told(second, 1)).isEqualTo(Cell.of(30));
        assertThat(told(second, 2).state()).isEqualTo(DataState.SUPPRESSED);
      }
    }
  }

  @Test
  void whatIsTheSameOrFarFromItOrOfOtherEventsIsTold() {
    var first = Disclosure.of(released(Shape.MAP, "a", 40, 30, 20), List.of());
    var second = Disclosure.of(released(Shape.MAP, "a", 45, 30, 10), List.of(first));
    assertThat(told(second, 0)).isEqualTo(Cell.of(45));
    assertThat(told(second, 1)).isEqualTo(Cell.of(30));
    assertThat(told(second, 2)).isEqualTo(Cell.of(10));
    var other = Disclosure.of(released(Shape.MAP, "b", 41, 31, 21), List.of(first));
    assertThat(told(other, 0)).isEqualTo(Cell.of(41));
  }

  @Test
  void everyEarlierReleaseCountsNotOnlyTheLast() {
    var first = Disclosure.of(released(Shape.MAP, "a", 40, 30, 20), List.of());
    var second = Disclosure.of(released(Shape.MAP, "a", 60, 50, 40), List.of(first));
    var third = Disclosure.of(released(Shape.MAP, "a", 42, 53, 20), List.of(first, second));
    assertThat(told(third, 0).state()).isEqualTo(DataState.SUPPRESSED);
    assertThat(told(third, 1).state()).isEqualTo(DataState.SUPPRESSED);
    assertThat(told(third, 2)).isEqualTo(Cell.of(20));
  }

  /// A reader who has every release and subtracts each from each.
  @Test
  void noDifferenceBetweenAnyTwoReleasesIsOneToFour() {
    var random = new SplittableRandom(4);
    for (int round = 0; round < 200; round++) {
      var releases = new java.util.ArrayList<Result>();
      for (int n = 0; n < 6; n++) {
        var counts = new long[8];
        java.util.Arrays.setAll(counts, i -> random.nextInt(0, 30));
        releases.add(Disclosure.of(released(Shape.MAP, "a", counts), releases));
      }
      for (var one : releases) {
        for (var other : releases) {
          for (int i = 0; i < 8; i++) {
            double by = Math.abs(told(one, i).orNaN() - told(other, i).orNaN());
            assertThat(Double.isNaN(by) || by == 0 || by >= 5).isTrue();
          }
        }
      }
    }
  }

  /// The same events month by month, in one area.
  private static Result months(@org.jspecify.annotations.Nullable String area, long... counts) {
    var lines =
        java.util.stream.IntStream.range(0, counts.length)
            .mapToObj(i -> new Line("2025-%02d".formatted(i + 1), List.of(Cell.of(counts[i])), ""))
            .toList();
    var usual = released(Shape.BAND, "a");
    return new Result(
        Question.of(Method.USUAL, "a", area, null, null),
        usual.inputs(),
        usual.subject(),
        new Answer(
            Saying.of("a"),
            Saying.of("b"),
            Shape.BAND,
            List.of(count("count")),
            lines,
            List.of(),
            null,
            null));
  }

  private static long hidden(Result result) {
    return result.answer().lines().stream()
        .filter(line -> line.cells().getFirst().state() == DataState.SUPPRESSED)
        .count();
  }

  @Test
  void anotherQuestionAboutTheSameAreaGivesNoSumToSubtract() {
    var areas = Disclosure.of(released(Shape.INTERVALS, "a", 40, 30, 20), List.of());
    var near = Disclosure.of(months("area 0", 12, 10, 21), List.of(areas));
    assertThat(hidden(near)).as("43 against 40").isEqualTo(2);
    var same = Disclosure.of(months("area 0", 12, 10, 18), List.of(areas));
    assertThat(hidden(same)).as("40 against 40").isZero();
    var all = Disclosure.of(months(null, 30, 32, 30), List.of(areas));
    assertThat(hidden(all)).as("92 against 90").isEqualTo(2);
  }

  @Test
  void anAreaIsHiddenWhereItsSumWasToldByMonths() {
    var told = Disclosure.of(months("area 1", 12, 10, 10), List.of());
    var areas = Disclosure.of(released(Shape.AREAS, "a", 40, 30, 20), List.of(told));
    assertThat(told(areas, 0)).isEqualTo(Cell.of(40));
    assertThat(told(areas, 1).state()).isEqualTo(DataState.SUPPRESSED);
  }

  @Test
  void anAreaByItsNameIsTheSameAsByItsCode() {
    var coded = months("0486-hamnen", 12, 10, 10);
    var subject =
        new Subject("Händelser", null, null, null, null, "area 1", null, null, DataKind.EVENTS);
    var named = new Result(coded.question(), coded.inputs(), subject, coded.answer());
    var told = Disclosure.of(named, List.of());
    var areas = Disclosure.of(released(Shape.AREAS, "a", 40, 30, 20), List.of(told));
    assertThat(told(areas, 1).state()).isEqualTo(DataState.SUPPRESSED);
  }
}
