package se.loftet.engine.survey;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.survey.SurveyTable.RakedVariance;

/// Designs, weights and known totals of a survey.
public class SurveyDesignEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(designEdges(), weightsEdges(), rakingEdges(), classesEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static double[] values(double... values) {
    return values;
  }

  private static int[] codes(int... codes) {
    return codes;
  }

  private static SurveyTable table(int n) {
    return SurveyTable.of(SurveyDesign.of(n).build(), Edges.ones(n));
  }

  private static Edges designEdges() {
    return Edges.of("survey design", SurveyDesign.class)
        .at(EMPTY, () -> text(SurveyDesign.of(0).build()), "0 clusters, 0 strata")
        .at(ONE, () -> text(SurveyDesign.of(1).build()), "1 clusters, 1 strata")
        .at(
            TIES,
            () ->
                text(SurveyDesign.of(4).strata(codes(1, 1, 2, 2)).stage(codes(1, 2, 1, 2)).build()),
            "4 clusters, 2 strata")
        .at(
            CONSTANT,
            () -> text(SurveyDesign.of(3).stage(codes(1, 1, 1)).build()),
            "1 clusters, 1 strata")
        .at(
            NAN,
            () -> text(SurveyDesign.of(2).stage(codes(1, 2), values(NONE, 9)).build()),
            "refused: 2 clusters sampled of NaN in a stratum")
        .at(
            ALL_MISSING,
            () -> text(SurveyDesign.of(2).rowsWithin(values(NONE, NONE)).build()),
            "refused: 2 clusters sampled of NaN in a stratum")
        .at(
            EXTREME,
            () ->
                text(
                    SurveyDesign.of(2).strata(codes(Integer.MIN_VALUE, Integer.MAX_VALUE)).build()),
            "2 clusters, 2 strata")
        .also(
            "more drawn than there are",
            () -> text(SurveyDesign.of(2).rowsWithin(values(1, 1)).build()),
            "refused: 2 clusters sampled of 1.0 in a stratum")
        .also(
            "codes that differ in length",
            () -> text(SurveyDesign.of(2).strata(codes(1)).build()),
            "refused: columns of the design differ in length")
        .without("codes are no spans", FROM_AFTER_TO)
        .without("rows of one cluster share its number", DUPLICATES);
  }

  private static Object text(SurveyDesign design) {
    return "%d clusters, %d strata".formatted(design.clusters(), design.strata());
  }

  private static Edges weightsEdges() {
    return Edges.of("survey weights", SurveyTable.class)
        .at(EMPTY, () -> weights(), "as many as 0.000")
        .at(ONE, () -> weights(3), "as many as 1.000")
        .at(TIES, () -> weights(3, 3), "as many as 2.000")
        .at(CONSTANT, () -> weights(0, 0), "as many as 0.000")
        .at(NAN, () -> weights(NONE), "refused: NaN is not a weight")
        .at(ALL_MISSING, () -> weights(NONE, NONE), "refused: NaN is not a weight")
        .at(EXTREME, () -> weights(1e300, 1), "as many as 1.000")
        .also("below 0", () -> weights(-1), "refused: -1.0 is not a weight")
        .also("infinite", () -> weights(1 / 0.0), "refused: Infinity is not a weight")
        .without("weights are no spans", FROM_AFTER_TO)
        .without("one row a person", DUPLICATES);
  }

  private static Object weights(double... weight) {
    var table = SurveyTable.of(SurveyDesign.of(weight.length).build(), weight);
    return "as many as %.3f".formatted(table.effectiveSize());
  }

  private static Edges rakingEdges() {
    return Edges.of("raking", SurveyTable.class)
        .at(EMPTY, () -> raked(), "refused: at least one margin")
        .at(ONE, () -> raked(of(codes(0, 0), 10)), "[5.0, 5.0]")
        .at(
            TIES,
            () -> raked(of(codes(0, 1), 5, 5), of(codes(0, 1), 5, 5)),
            "refused: the margins explain each other")
        .at(CONSTANT, () -> raked(of(codes(0, 0), 10), of(codes(0, 1), 4, 6)), "[4.0, 6.0]")
        .at(NAN, () -> raked(of(codes(0, 1), NONE, 5)), "refused: NaN is not the size of a class")
        .at(ALL_MISSING, () -> raked(of(codes(0, 1), 0, 0)), "[0.0, 0.0]")
        .at(EXTREME, () -> raked(of(codes(0, 1), 1e300, 1)), "[1.0E300, 1.0]")
        .also(
            "margins with other sums",
            () -> raked(of(codes(0, 1), 5, 5), of(codes(0, 1), 5, 6)),
            "refused: the margins have different totals")
        .also(
            "margins that contradict",
            () -> raked(of(codes(0, 1), 5, 5), of(codes(0, 1), 1, 9)),
            "refused: raking does not settle: the margins contradict")
        .without("margins are no spans", FROM_AFTER_TO)
        .without("one row a person", DUPLICATES);
  }

  private static Classification of(int[] codes, double... population) {
    return new Classification(codes, population);
  }

  private static Object raked(Classification... margins) {
    return table(2).raked(List.of(margins), RakedVariance.REGRESSION).weights();
  }

  private static Edges classesEdges() {
    return Edges.of("post-stratification", Classification.class)
        .at(EMPTY, () -> table(0).postStratified(of(codes())).weights(), "[]")
        .at(ONE, () -> table(1).postStratified(of(codes(0), 7)).weights(), "[7.0]")
        .at(TIES, () -> table(2).postStratified(of(codes(0, 0), 7)).weights(), "[3.5, 3.5]")
        .at(CONSTANT, () -> table(2).postStratified(of(codes(0, 0), 7, 0)).weights(), "[3.5, 3.5]")
        .at(NAN, () -> of(codes(0), NONE).classes(), "refused: NaN is not the size of a class")
        .at(ALL_MISSING, () -> of(codes(0), 0).classes(), "1")
        .at(
            EXTREME,
            () -> of(codes(0), 1 / 0.0).classes(),
            "refused: Infinity is not the size of a class")
        .also(
            "below 0", () -> of(codes(0), -1).classes(), "refused: -1.0 is not the size of a class")
        .also(
            "a class nobody is in",
            () -> of(codes(0), 5, 5).classes(),
            "refused: nobody in the sample is in class 1")
        .also("a class there is not", () -> of(codes(3), 5, 5).classes(), "refused: class 3 of 2")
        .without("classes are no spans", FROM_AFTER_TO)
        .without("one row a person", DUPLICATES);
  }
}
