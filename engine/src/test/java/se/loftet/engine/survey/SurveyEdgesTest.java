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

/// Surveys with designs, and tables of answers.
public class SurveyEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(
            meanEdges(),
            domainsEdges(),
            totalsEdges(),
            designEdges(),
            weightsEdges(),
            rakingEdges(),
            classesEdges())
        .flatMap(Edges::rows);
  }

  public static Stream<Edge> tests() {
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

  @ParameterizedTest
  @MethodSource("tests")
  void everyTestAndIntervalHasAnAnswer(Edge edge) {
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

  private static Object text(SurveyEstimate estimate) {
    return switch (estimate) {
      case SurveyEstimate.Known known ->
          "%.3f ± %.3f of %d".formatted(known.estimate(), known.error(), known.answers());
      case SurveyEstimate.Unknown unknown -> unknown.reason();
    };
  }

  private static Edges meanEdges() {
    return Edges.of("survey mean", SurveyEstimates.class)
        .at(EMPTY, () -> mean(values()), "NO_OBSERVATIONS")
        .at(
            ONE,
            () -> mean(values(4)),
            "refused: a stratum has a single sampled cluster: choose a rule for it")
        .at(TIES, () -> mean(values(2, 2, 5)), "3.000 ± 1.000 of 3")
        .at(CONSTANT, () -> mean(values(4, 4, 4)), "4.000 ± 0.000 of 3")
        .at(NAN, () -> mean(values(2, NONE, 4)), "3.000 ± 0.866 of 2")
        .at(ALL_MISSING, () -> mean(values(NONE, NONE)), "ALL_MISSING")
        .at(EXTREME, () -> mean(values(1e300, -1e300)), "0.000 ± Infinity of 2")
        .also(
            "infinite", () -> mean(values(1 / 0.0, 1)), "refused: row 1: Infinity is not an answer")
        .also(
            "too few answers",
            () -> new SurveyEstimates(table(3)).mean(values(1, 2)),
            "refused: answers, domain and design differ in length")
        .also(
            "nobody in the domain",
            () -> text(new SurveyEstimates(table(2)).mean(values(1, 2), new boolean[2])),
            "NO_OBSERVATIONS")
        .also(
            "total, all missing",
            () ->
                text(
                    new SurveyEstimates(table(2))
                        .total(values(NONE, NONE), new boolean[] {true, true})),
            "ALL_MISSING")
        .also(
            "ratio to nothing",
            () ->
                text(
                    new SurveyEstimates(table(2))
                        .ratio(values(1, 2), values(0, 0), new boolean[] {true, true})),
            "DIVISION_BY_ZERO")
        .also(
            "median, ties",
            () -> new SurveyEstimates(table(4)).quantile(values(1, 2, 2, 3), 0.5),
            "2.0")
        .also(
            "median, nobody",
            () -> new SurveyEstimates(table(2)).quantile(values(NONE, NONE), 0.5),
            "NaN")
        .also(
            "share of a quantile",
            () -> new SurveyEstimates(table(2)).quantile(values(1, 2), NONE),
            "refused: share NaN is not between 0 and 1")
        .without("answers are no spans", FROM_AFTER_TO)
        .without("one row a person: who answered twice is found when answers are read", DUPLICATES);
  }

  private static Object mean(double[] y) {
    return text(new SurveyEstimates(table(y.length)).mean(y));
  }

  private static Edges domainsEdges() {
    return Edges.of("means of domains", DomainMeans.class)
        .at(EMPTY, () -> domains(values(), codes()), "[NO_OBSERVATIONS, NO_OBSERVATIONS]")
        .at(
            ONE,
            () -> domains(values(1, 4), codes(0, 1)),
            "[1.000 ± 0.000 of 1, 4.000 ± 0.000 of 1]")
        .at(
            TIES,
            () -> domains(values(2, 2, 5, 5), codes(0, 0, 1, 1)),
            "[2.000 ± 0.000 of 2, 5.000 ± 0.000 of 2]")
        .at(
            CONSTANT,
            () -> domains(values(4, 4, 4), codes(0, 0, 1)),
            "[4.000 ± 0.000 of 2, 4.000 ± 0.000 of 1]")
        .at(
            NAN,
            () -> domains(values(2, NONE, 4), codes(0, 0, 1)),
            "[2.000 ± 0.000 of 1, 4.000 ± 0.000 of 1]")
        .at(
            ALL_MISSING,
            () -> domains(values(NONE, NONE), codes(0, 1)),
            "[ALL_MISSING, ALL_MISSING]")
        .at(
            EXTREME,
            () -> domains(values(1e300, -1e300), codes(0, 0)),
            "[0.000 ± Infinity of 2, NO_OBSERVATIONS]")
        .also(
            "in no domain",
            () -> domains(values(2, 3), codes(-1, 0)),
            "[3.000 ± 0.000 of 1, NO_OBSERVATIONS]")
        .also(
            "in a domain there is not",
            () -> domains(values(2, 3), codes(0, 7)),
            "refused: domain 7 of 2")
        .without("answers are no spans", FROM_AFTER_TO)
        .without("one row a person: who answered twice is found when answers are read", DUPLICATES);
  }

  private static Object domains(double[] y, int[] domain) {
    return DomainMeans.of(table(y.length), y, domain, 2).stream()
        .map(SurveyEdgesTest::text)
        .toList();
  }

  private static Edges totalsEdges() {
    return Edges.of("sums of domains", DomainTotals.class)
        .at(EMPTY, () -> totals(values(), codes()), "NaN of 0 {}")
        .at(ONE, () -> totals(values(4), codes(0)), "4.0 of 1 {}")
        .at(TIES, () -> totals(values(2, 2), codes(0, 0)), "2.0 of 2 {}")
        .at(CONSTANT, () -> totals(values(0, 0), codes(0, 0)), "0.0 of 2 {}")
        .at(NAN, () -> totals(values(2, NONE), codes(0, 0)), "2.0 of 1 {MISSING_VALUE=1}")
        .at(ALL_MISSING, () -> totals(values(NONE), codes(0)), "NaN of 0 {MISSING_VALUE=1}")
        .at(EXTREME, () -> totals(values(1e308, 1e308), codes(0, 0)), "Infinity of 2 {}")
        .also(
            "in a domain there is not", () -> totals(values(2), codes(7)), "refused: domain 7 of 1")
        .without("answers are no spans", FROM_AFTER_TO)
        .without("one row a person: who answered twice is found when answers are read", DUPLICATES);
  }

  private static Object totals(double[] y, int[] domain) {
    var found = DomainTotals.of(Edges.ones(y.length), y, domain, 1);
    return "%s of %d %s".formatted(found.mean(0), found.answers(0), found.rejections().byReason());
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
            "refused: 2 clusters sampled of NaN in stratum 0")
        .at(
            ALL_MISSING,
            () -> text(SurveyDesign.of(2).rowsWithin(values(NONE, NONE)).build()),
            "refused: 2 clusters sampled of NaN in stratum 0")
        .at(
            EXTREME,
            () ->
                text(
                    SurveyDesign.of(2).strata(codes(Integer.MIN_VALUE, Integer.MAX_VALUE)).build()),
            "2 clusters, 2 strata")
        .also(
            "more drawn than there are",
            () -> text(SurveyDesign.of(2).rowsWithin(values(1, 1)).build()),
            "refused: 2 clusters sampled of 1.0 in stratum 0")
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
