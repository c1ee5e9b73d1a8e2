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

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;

/// Tables of answers, intervals and comparisons of a survey.
public class SurveyTestsEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(
            chiSquareEdges(),
            raoScottEdges(),
            intervalsEdges(),
            wavesEdges(),
            indexEdges(),
            minimumEdges())
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

  private static Edges chiSquareEdges() {
    return Edges.of("chi-square", ChiSquare.class)
        .at(EMPTY, () -> ChiSquare.of(new long[0][0]), "Untested[reason=NO_OBSERVATIONS]")
        .at(ONE, () -> ChiSquare.of(new long[][] {{1, 0}, {0, 0}}), "Untested[reason=NO_VARIATION]")
        .also("one row", () -> ChiSquare.of(new long[][] {{3, 4}}), "Untested[reason=NO_VARIATION]")
        .at(
            TIES,
            () -> ChiSquare.of(new long[][] {{3, 3}, {3, 3}}),
            "Tested[pearson=0.0, likelihoodRatio=0.0, degrees=1, pPearson=1.0, pLikelihood=1.0]")
        .at(
            CONSTANT,
            () -> ChiSquare.of(new long[][] {{0, 0}, {0, 0}}),
            "Untested[reason=NO_OBSERVATIONS]")
        .also(
            "an empty column",
            () -> ChiSquare.of(new long[][] {{3, 4, 0}, {4, 3, 0}}),
            "Tested[pearson=0.2857142857142857, likelihoodRatio=0.28669412406526096, degrees=1,"
                + " pPearson=0.5929800980174268, pLikelihood=0.5923468435899675]")
        .at(
            EXTREME,
            () -> ChiSquare.of(new long[][] {{4_000_000_000_000L, 1}, {1, 1}}),
            "Tested[pearson=9.999999999997501E11, likelihoodRatio=54.48963131078524, degrees=1,"
                + " pPearson=0.0, pLikelihood=1.5627017793943387E-13]")
        .also(
            "below 0",
            () -> ChiSquare.of(new long[][] {{-3, 4}, {5, 6}}),
            "refused: rows of one length, counts from 0")
        .also(
            "rows that differ",
            () -> ChiSquare.of(new long[][] {{3, 4}, {5}}),
            "refused: rows of one length, counts from 0")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("a table of counts", FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges raoScottEdges() {
    return Edges.of("rao-scott", RaoScott.class)
        .at(EMPTY, () -> raoScott(codes(), codes()), "Untested[reason=NO_OBSERVATIONS]")
        .at(ONE, () -> raoScott(codes(0), codes(1)), "Untested[reason=NO_VARIATION]")
        .at(TIES, () -> raoScott(codes(0, 0, 1, 1), codes(0, 1, 0, 1)), "F 0.000, p 1.000")
        .at(
            CONSTANT,
            () -> raoScott(codes(0, 0, 0), codes(0, 1, 1)),
            "Untested[reason=NO_VARIATION]")
        .at(NAN, () -> raoScott(codes(0, 0, 1, 1, -1), codes(0, 1, 0, 1, 0)), "F 0.000, p 1.000")
        .at(
            ALL_MISSING,
            () -> raoScott(codes(-1, -1), codes(0, 1)),
            "Untested[reason=NO_OBSERVATIONS]")
        .at(
            EXTREME,
            () -> raoScott(codes(0, 0, 1, 1), codes(0, 0, 1, 1)),
            "Untested[reason=TOO_FEW_OBSERVATIONS]")
        .also(
            "a code there is not",
            () -> raoScott(codes(0, 7), codes(0, 1)),
            "refused: row 2: answers 7 and 1 of 2 and 2")
        .also(
            "nobody weighs",
            () ->
                RaoScott.of(
                    SurveyTable.of(SurveyDesign.of(2).build(), values(0, 0)),
                    codes(0, 1),
                    2,
                    codes(0, 1),
                    2),
            "Untested[reason=NO_OBSERVATIONS]")
        .without("answers are no spans", FROM_AFTER_TO)
        .without("one row a person", DUPLICATES);
  }

  private static Object raoScott(int[] row, int[] column) {
    return switch (RaoScott.of(table(row.length), row, 2, column, 2)) {
      case RaoScott.Untested none -> none;
      case RaoScott.Tested test -> "F %.3f, p %.3f".formatted(test.f(), test.p());
    };
  }

  private static Edges intervalsEdges() {
    return Edges.of("interval of a share", ProportionInterval.class)
        .at(EMPTY, () -> interval(NONE, NONE, 0, 0), "NaN to NaN; NaN to NaN; NaN to NaN")
        .at(ONE, () -> interval(1, 0, 1, 0), "0.207 to 1.000; NaN to NaN; 0.025 to 1.000")
        .at(
            TIES,
            () -> interval(0.5, 0.1, 25, 24),
            "0.318 to 0.682; 0.305 to 0.695; 0.295 to 0.705")
        .at(CONSTANT, () -> interval(0, 0, 30, 29), "0.000 to 0.114; NaN to NaN; 0.000 to 0.116")
        .at(NAN, () -> interval(0.5, NONE, 30, 29), "NaN to NaN; NaN to NaN; NaN to NaN")
        .at(ALL_MISSING, () -> interval(NONE, NONE, 30, 29), "NaN to NaN; NaN to NaN; NaN to NaN")
        .at(
            EXTREME,
            () -> interval(1e-300, 1e-300, 30, 29),
            "0.000 to 0.000; 0.000 to 0.000; 0.000 to 0.000")
        .also(
            "everyone asked",
            () -> interval(0.4, 0, 30, 29),
            "0.400 to 0.400; 0.400 to 0.400; 0.400 to 0.400")
        .without("one share", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object interval(double p, double error, long answers, int degrees) {
    var interval = new ProportionInterval(p, error, answers, degrees);
    var wilson = interval.wilson(0.95);
    var logit = interval.logit(0.95);
    var exact = interval.kornGraubard(0.95, answers);
    return "%.3f to %.3f; %.3f to %.3f; %.3f to %.3f"
        .formatted(
            wilson.low(), wilson.high(), logit.low(), logit.high(), exact.low(), exact.high());
  }

  private static Edges wavesEdges() {
    return Edges.of("difference of two waves", WaveDifference.class)
        .at(ONE, () -> waves(0.4, 0.1, 0.5, 0.1), "0.100 (-0.183 to 0.383), secured false")
        .at(TIES, () -> waves(0.4, 0.1, 0.4, 0.1), "0.00 (-0.283 to 0.283), secured false")
        .at(CONSTANT, () -> waves(0.4, 0, 0.4, 0), "0.00 (0.00 to 0.00), secured false")
        .at(NAN, () -> waves(0.4, NONE, 0.4, 0.1), "0.00 (NaN to NaN), secured false")
        .at(
            EXTREME,
            () -> waves(1e300, 1, -1e300, 1),
            "-2.00e+300 (-2.00e+300 to -2.00e+300), secured true")
        .without("an estimate there is not has no difference", EMPTY, ALL_MISSING)
        .without("two estimates", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object waves(double first, double error, double second, double secondError) {
    var found =
        WaveDifference.of(
            new SurveyEstimate.Known(first, error, 30, 29, 1),
            new SurveyEstimate.Known(second, secondError, 30, 29, 1));
    var interval = found.interval(0.95);
    return "%.3g (%.3g to %.3g), secured %s"
        .formatted(found.change(), interval.low(), interval.high(), found.isSecured(0.95, 0.001));
  }

  private static Edges indexEdges() {
    var index = ProblemIndex.around(0.2);
    return Edges.of("problem index", ProblemIndex.class)
        .at(EMPTY, () -> index.of(0), "0.0")
        .at(ONE, () -> index.of(0.2), "2.0")
        .at(NAN, () -> index.of(NONE), "NaN")
        .also("grade of none", () -> index.grade(NONE), "refused: no share, no grade")
        .at(
            ALL_MISSING,
            () -> ProblemIndex.around(NONE),
            "refused: the average must lie within the scale, above 0")
        .at(EXTREME, () -> index.of(1e300), "6.0")
        .without("one share", TIES, CONSTANT, FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges minimumEdges() {
    var rule = MinimumAnswers.USUAL;
    return Edges.of("minimum of answers", MinimumAnswers.class)
        .at(EMPTY, () -> rule.allows(0, 0), "false")
        .at(ONE, () -> rule.allows(30, 1), "false")
        .at(TIES, () -> rule.allows(30, 5), "true")
        .at(CONSTANT, () -> rule.allows(30, 30), "true")
        .at(EXTREME, () -> rule.allows(Long.MAX_VALUE, 5), "true")
        .also("more than answered", () -> rule.allows(30, 31), "false")
        .without("two counts", NAN, ALL_MISSING, FROM_AFTER_TO, DUPLICATES);
  }
}
