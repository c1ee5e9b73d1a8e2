package se.loftet.engine.priority;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;

public class PriorityEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(
            sumEdges(),
            topsisEdges(),
            criticalEdges(),
            acceptabilityEdges(),
            triangleEdges(),
            agreementEdges(),
            assessorsEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Criteria criteria(double... values) {
    return new Criteria(
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toList(),
        new boolean[] {true},
        new double[] {1});
  }

  private static Edges sumEdges() {
    return Edges.of("weighted sum", Criteria.class)
        .at(EMPTY, () -> criteria().top(), "-1")
        .at(ONE, () -> criteria(5).scores(), "[0.0]")
        .at(TIES, () -> Criteria.ranks(criteria(5, 5, 1).scores()), "[1, 1, 3]")
        .at(CONSTANT, () -> criteria(1, 1).scores(), "[0.0, 0.0]")
        .at(NAN, () -> criteria(1, NONE), "refused: alternative 2 has no value in every criterion")
        .at(
            ALL_MISSING,
            () -> criteria(NONE, NONE),
            "refused: alternative 1 has no value in every criterion")
        .at(
            EXTREME,
            () -> criteria(-1e308, 1e308, 0).scores(),
            "refused: alternative 1: -1.0E308 is too large")
        .also(
            "infinite",
            () -> criteria(1, 1 / 0.0),
            "refused: alternative 2 has no value in every criterion")
        .also("no weight", () -> weighing(0), "refused: weights are from 0 and not all 0")
        .also("weight missing", () -> weighing(NONE), "refused: weights are from 0 and not all 0")
        .also(
            "infinite weight", () -> weighing(1 / 0.0), "refused: weights are from 0 and not all 0")
        .without("values are no spans", FROM_AFTER_TO)
        .without("alternatives are numbered by their place", DUPLICATES);
  }

  private static Object weighing(double weight) {
    return new Criteria(List.of(new double[1]), new boolean[1], new double[] {weight}).weights();
  }

  private static Edges topsisEdges() {
    return Edges.of("topsis", Topsis.class)
        .at(EMPTY, () -> Topsis.closeness(criteria()), "[]")
        .at(ONE, () -> Topsis.closeness(criteria(5)), "[NaN]")
        .at(TIES, () -> Topsis.closeness(criteria(5, 5, 1)), "[1.0, 1.0, 0.0]")
        .at(CONSTANT, () -> Topsis.closeness(criteria(1, 1)), "[NaN, NaN]")
        .at(
            EXTREME,
            () -> Topsis.closeness(criteria(1e200, 1)),
            "refused: alternative 1: 1.0E200 is too large")
        .without("criteria refuse them, as above", NAN, ALL_MISSING)
        .without("alternatives are numbered by their place", FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges criticalEdges() {
    return Edges.of("critical weights", CriticalWeights.class)
        .at(EMPTY, () -> CriticalWeights.of(criteria()), "[]")
        .at(ONE, () -> CriticalWeights.of(criteria(5)), "[]")
        .at(
            TIES,
            () -> CriticalWeights.of(two(5, 1, 5, 1, 0, 0)),
            "[CriticalWeights[criterion=0, weight=0.5, downTo=OptionalDouble.empty,"
                + " overtakenBelowBy=OptionalInt.empty, upTo=OptionalDouble.empty,"
                + " overtakenAboveBy=OptionalInt.empty], CriticalWeights[criterion=1, weight=0.5,"
                + " downTo=OptionalDouble.empty, overtakenBelowBy=OptionalInt.empty,"
                + " upTo=OptionalDouble.empty, overtakenAboveBy=OptionalInt.empty]]")
        .at(
            CONSTANT,
            () -> CriticalWeights.of(two(1, 1, 1, 1)),
            "[CriticalWeights[criterion=0, weight=0.5, downTo=OptionalDouble.empty,"
                + " overtakenBelowBy=OptionalInt.empty, upTo=OptionalDouble.empty,"
                + " overtakenAboveBy=OptionalInt.empty], CriticalWeights[criterion=1, weight=0.5,"
                + " downTo=OptionalDouble.empty, overtakenBelowBy=OptionalInt.empty,"
                + " upTo=OptionalDouble.empty, overtakenAboveBy=OptionalInt.empty]]")
        .at(
            EXTREME,
            () -> CriticalWeights.of(two(1e200, 0, 0, 1)),
            "refused: alternative 1: 1.0E200 is too large")
        .also("one criterion", () -> CriticalWeights.of(criteria(1, 2)), "[]")
        .without("criteria refuse them, as above", NAN, ALL_MISSING)
        .without("alternatives are numbered by their place", FROM_AFTER_TO, DUPLICATES);
  }

  /// Two criteria of equal weight.
  private static Criteria two(double... values) {
    var rows = new java.util.ArrayList<double[]>();
    for (int i = 0; i < values.length; i += 2) {
      rows.add(new double[] {values[i], values[i + 1]});
    }
    return new Criteria(rows, new boolean[] {true, true}, new double[] {1, 1});
  }

  private static Edges acceptabilityEdges() {
    return Edges.of("acceptability", Acceptability.class)
        .at(EMPTY, () -> Acceptability.of(criteria(), 1, 9, 1).ranks(), "0")
        .at(ONE, () -> share(9, two(5, 1)), "1.0")
        .at(TIES, () -> share(9, two(5, 1, 5, 1)), "1.0")
        .at(CONSTANT, () -> share(9, two(1, 1, 1, 1)), "1.0")
        .at(
            EXTREME,
            () -> share(9, two(1e200, 1e200, 0, 0)),
            "refused: alternative 1: 1.0E200 is too large")
        .also("no draws", () -> share(0, two(5, 1)), "refused: at least one draw and one rank")
        .also(
            "no ranks",
            () -> Acceptability.of(two(5, 1), 0, 9, 1).ranks(),
            "refused: at least one draw and one rank")
        .also(
            "a rank not kept",
            () -> Acceptability.of(two(5, 1), 1, 9, 1).share(0, 2),
            "refused: rank 2 of 1")
        .without("criteria refuse them, as above", NAN, ALL_MISSING)
        .without("alternatives are numbered by their place", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object share(int draws, Criteria criteria) {
    return Acceptability.of(criteria, 1, draws, 1).share(0, 1);
  }

  private static Edges triangleEdges() {
    return Edges.of("weight triangle", WeightTriangle.class)
        .at(EMPTY, () -> weightsOf().first(0), "1.0")
        .at(ONE, () -> weightsOf(5, 1, 1).first(0), "1.0")
        .at(TIES, () -> weightsOf(5, 1, 1, 5, 1, 1, 0, 0, 0).first(1), "1.0")
        .at(CONSTANT, () -> weightsOf(1, 1, 1, 1, 1, 1).first(0), "1.0")
        .at(
            EXTREME,
            () -> weightsOf(1e200, 0, 0, 0, 1, 1).first(0),
            "refused: alternative 1: 1.0E200 is too large")
        .also("two criteria", () -> new WeightTriangle(two(1, 2)), "refused: three criteria, not 2")
        .without("criteria refuse them, as above", NAN, ALL_MISSING)
        .without("alternatives are numbered by their place", FROM_AFTER_TO, DUPLICATES);
  }

  private static WeightTriangle weightsOf(double... values) {
    var rows = new java.util.ArrayList<double[]>();
    for (int i = 0; i < values.length; i += 3) {
      rows.add(Arrays.copyOfRange(values, i, i + 3));
    }
    return new WeightTriangle(
        new Criteria(rows, new boolean[] {true, true, true}, new double[] {1, 1, 1}));
  }

  private static Edges agreementEdges() {
    return Edges.of("agreement", Agreement.class)
        .at(EMPTY, () -> agree(), "NaN")
        .at(ONE, () -> agree(new double[] {1, 2}), "NaN")
        .at(TIES, () -> agree(new double[] {1, 1, 2}, new double[] {1, 1, 2}), "1.0")
        .at(CONSTANT, () -> agree(new double[] {1, 1}, new double[] {1, 1}), "NaN")
        .at(
            NAN,
            () -> agree(new double[] {1, NONE}, new double[] {1, 2}),
            "refused: a score from everyone for every alternative")
        .at(
            ALL_MISSING,
            () -> agree(new double[] {NONE, NONE}, new double[] {NONE, NONE}),
            "refused: a score from everyone for every alternative")
        .at(EXTREME, () -> agree(new double[] {1, 1e300}, new double[] {-1e300, 2}), "1.0")
        .also(
            "rankings of other lengths",
            () -> agree(new double[] {1, 2}, new double[] {1}),
            "refused: a score from everyone for every alternative")
        .without("scores are no spans", FROM_AFTER_TO)
        .without("alternatives are numbered by their place", DUPLICATES);
  }

  private static Object agree(double[]... scores) {
    return Agreement.kendallW(List.of(scores));
  }

  private static Edges assessorsEdges() {
    return Edges.of("assessors", Assessors.class)
        .at(EMPTY, () -> assessors(List.of()), "refused: at least one assessor")
        .at(ONE, () -> assessors(List.of(new double[] {1, 1})), "[0.5, 0.5] NaN")
        .at(
            TIES,
            () -> assessors(List.of(new double[] {1, 1}, new double[] {1, 1})),
            "[0.5, 0.5] 1.0")
        .at(
            CONSTANT,
            () -> assessors(List.of(new double[] {0, 0}, new double[] {1, 1})),
            "refused: weights are from 0 and not all 0")
        .at(
            NAN,
            () -> assessors(List.of(new double[] {NONE, 1})),
            "refused: weights are from 0 and not all 0")
        .at(
            ALL_MISSING,
            () -> assessors(List.of(new double[] {NONE, NONE})),
            "refused: weights are from 0 and not all 0")
        .at(
            EXTREME,
            () -> assessors(List.of(new double[] {1e300, 1}, new double[] {1, 1e300})),
            "[0.5, 0.5] 0.0")
        .without("weights are no spans", FROM_AFTER_TO)
        .without("assessors are numbered by their place", DUPLICATES);
  }

  private static Object assessors(List<double[]> weights) {
    var values = List.of(new double[] {5, 1}, new double[] {1, 5}, new double[] {2, 2});
    var all = new Assessors(values, new boolean[] {true, true}, weights);
    return Arrays.toString(all.together().weights()) + " " + all.agreement();
  }
}
