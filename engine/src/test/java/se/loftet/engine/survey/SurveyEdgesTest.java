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

/// Means and totals of a survey.
public class SurveyEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(meanEdges(), domainsEdges(), totalsEdges()).flatMap(Edges::rows);
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
}
