package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.disclosure.Cell;
import se.loftet.engine.disclosure.CountTable;
import se.loftet.engine.disclosure.PrimaryRule;
import se.loftet.engine.disclosure.Suppression;
import se.loftet.engine.effect.Power;
import se.loftet.engine.effect.RateRatio;
import se.loftet.engine.forecast.Decay;
import se.loftet.engine.forecast.Pattern;
import se.loftet.engine.priority.Agreement;
import se.loftet.engine.priority.Criteria;
import se.loftet.engine.priority.CriticalWeights;
import se.loftet.engine.priority.Topsis;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.FitResult;
import se.loftet.engine.space.Bands;
import se.loftet.engine.space.CellCounts;
import se.loftet.engine.space.CellMap;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Knox;
import se.loftet.engine.space.KnoxRule;
import se.loftet.engine.space.LocalStatistics;
import se.loftet.engine.space.Metric;
import se.loftet.engine.space.Neighbourhood;
import se.loftet.engine.space.Points;
import se.loftet.engine.space.ScanRule;
import se.loftet.engine.space.SpaceTimeScan;
import se.loftet.engine.space.WeightStyle;
import se.loftet.engine.survey.ChiSquare;
import se.loftet.engine.survey.SurveyDesign;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;
import se.loftet.engine.trend.Autocorrelation;
import se.loftet.engine.trend.BreakPoints;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.engine.trend.LevelShift;
import se.loftet.engine.trend.PoissonInterval;
import se.loftet.engine.trend.SeasonalTrend;
import se.loftet.engine.trend.Wilson;

/// What each method answers at the edges, one row for each: a value, "undefined" with its reason,
/// or a refusal in words.
class EdgesTest {
  private static final double NAN = Double.NaN;
  private static final long NONE = EventTable.MISSING;
  private static final Grid GRID = new Grid(0, 0, 100, 5, 5);

  record Edge(String method, String at, Supplier<Object> answer, String expected) {
    @Override
    public String toString() {
      return method + ", " + at;
    }
  }

  static Stream<Edge> edges() {
    return Stream.of(time(), space(), pairs(), trend(), effect(), survey(), rest())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    assertThat(text(edge.answer())).isEqualTo(edge.expected());
  }

  private static String text(Supplier<Object> answer) {
    try {
      return switch (answer.get()) {
        case double[] values -> Arrays.toString(values);
        case int[] values -> Arrays.toString(values);
        case Object other -> other.toString();
      };
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return "refused: " + refused.getMessage();
    }
  }

  private static Edge edge(String method, String at, Supplier<Object> answer, String expected) {
    return new Edge(method, at, answer, expected);
  }

  private static List<Edge> time() {
    return List.of(
        edge("aoristic", "empty", () -> aoristic(new long[0], new long[0]), "0.0 of 0 {}"),
        edge("aoristic", "one moment", () -> aoristic(times(5), times(5)), "1.0 of 1 {}"),
        edge("aoristic", "ties", () -> aoristic(times(5, 5), times(9, 9)), "2.0 of 2 {}"),
        edge(
            "aoristic",
            "from missing",
            () -> aoristic(times(NONE), times(5)),
            "0.0 of 0 {MISSING_FROM=1}"),
        edge("aoristic", "to missing", () -> aoristic(times(5), times(NONE)), "1.0 of 1 {}"),
        edge(
            "aoristic",
            "all missing",
            () -> aoristic(times(NONE), times(NONE)),
            "0.0 of 0 {MISSING_FROM=1}"),
        edge(
            "aoristic",
            "from after to",
            () -> aoristic(times(9), times(5)),
            "0.0 of 0 {TO_BEFORE_FROM=1}"),
        edge("aoristic", "extreme", () -> aoristic(times(-4e18), times(-4e18)), "1.0 of 1 {}"));
  }

  private static long[] times(double... values) {
    return Arrays.stream(values).mapToLong(v -> v == NONE ? NONE : (long) v).toArray();
  }

  private static Object aoristic(long[] from, long[] to) {
    var profile = AoristicProfile.of(from, to, SpanRule.spread(ZoneId.of("Europe/Stockholm")));
    return "%s of %s %s"
        .formatted(
            profile.total(), profile.accepted(), profile.provenance().rejections().byReason());
  }

  private static List<Edge> space() {
    return List.of(
        edge("density", "empty", () -> density(), "0.000 from 0 {}"),
        edge("density", "one point", () -> density(250, 250), "42.441 from 1 {}"),
        edge("density", "ties", () -> density(250, 250, 250, 250), "84.883 from 2 {}"),
        edge("density", "NaN", () -> density(NAN, 250), "0.000 from 0 {MISSING_COORDINATE=1}"),
        edge("density", "extreme", () -> density(1e300, -1e300), "0.000 from 1 {}"),
        edge(
            "counts of cells",
            "NaN and extreme",
            () -> cells(NAN, 1, 1e300, 1),
            "{MISSING_COORDINATE=1, OUTSIDE_AREA=1}"),
        edge(
            "local",
            "constant",
            () -> local(3, 3, 3, 3, 3, 3, 3, 3, 3),
            "[NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN] [NO_VARIATION]"),
        edge("local", "one cell", () -> local(3), "[NaN] [NO_VARIATION]"),
        edge("local", "empty", () -> local(), "[] [NO_VARIATION]"),
        edge(
            "local",
            "NaN",
            () -> local(1, NAN, 3, 1, 1, 1, 1, 1, 1),
            "refused: cell 1 has no value"),
        edge(
            "local",
            "one differs",
            () -> local(0, 0, 0, 0, 9, 0, 0, 0, 0),
            "[-0.7, 1.1, -0.7, 1.1, 0.9, 1.1, -0.7, 1.1, -0.7] []"),
        edge("scan", "empty", () -> scan(), "0 clusters, p 0.1"),
        edge("scan", "one case", () -> scan(1, 1, 3), "0 clusters, p 0.1"),
        edge("scan", "one place", () -> scan(1, 1, 3, 1, 1, 3, 1, 1, 8), "0 clusters, p 0.1"),
        edge("scan", "NaN", () -> scan(NAN, 1, 3), "refused: case 0 has no coordinate"),
        edge("scan", "day outside", () -> scan(1, 1, 33), "refused: case 0 lies on day 33 of 10"),
        edge("scan", "extreme", () -> scan(1e300, 1, 3, -1e300, 1, 3), "0 clusters, p 0.1"));
  }

  private static double[] every(double[] values, int step, int first) {
    var some = new double[values.length / step];
    Arrays.setAll(some, i -> values[i * step + first]);
    return some;
  }

  private static Object density(double... at) {
    var rule =
        new DensityRule(Kernel.QUARTIC, 150, DensityRule.Edge.NONE, new Box(0, 0, 500, 500), false);
    var density = KernelDensity.of(Points.of(every(at, 2, 0), every(at, 2, 1)), GRID, rule);
    return "%.3f from %d %s"
        .formatted(
            density.max(), density.pointsUsed(), density.provenance().rejections().byReason());
  }

  private static Object cells(double... at) {
    return CellCounts.of(every(at, 2, 0), every(at, 2, 1), GRID).rejections().byReason();
  }

  private static Object local(double... x) {
    var column = new int[x.length];
    var row = new int[x.length];
    Arrays.setAll(column, i -> i % 3);
    Arrays.setAll(row, i -> i / 3);
    var found =
        LocalStatistics.of(new CellMap(column, row, x), Neighbourhood.rook(), WeightStyle.BINARY);
    return "%s %s"
        .formatted(
            Arrays.toString(
                Arrays.stream(found.giStar()).map(z -> Math.rint(10 * z) / 10).toArray()),
            found.provenance().warnings());
  }

  private static Object scan(double... cases) {
    var day = Arrays.stream(every(cases, 3, 2)).mapToInt(d -> (int) d).toArray();
    var found =
        SpaceTimeScan.of(
            every(cases, 3, 0),
            every(cases, 3, 1),
            day,
            new ScanRule(100, 10, 1, 3, true, 1, 2),
            0);
    return "%d clusters, p %s"
        .formatted(found.clusters().size(), found.simulate(9, 1, 1).pValue(1));
  }

  private static List<Edge> pairs() {
    return List.of(
        edge("knox", "empty", () -> knox(), "0 pairs, ratio NaN, z NaN"),
        edge("knox", "one event", () -> knox(1, 1, 1), "0 pairs, ratio NaN, z NaN"),
        edge("knox", "ties", () -> knox(1, 1, 1, 1, 1, 1, 1, 1, 1), "3 pairs, ratio 1.0, z NaN"),
        edge("knox", "NaN", () -> knox(NAN, 1, 1, 1, 1, 1), "refused: event 0 has no coordinate"),
        edge(
            "knox", "extreme", () -> knox(1e300, 1, 1, -1e300, 1, 2), "0 pairs, ratio NaN, z NaN"));
  }

  private static Object knox(double... events) {
    var day = Arrays.stream(every(events, 3, 2)).mapToInt(d -> (int) d).toArray();
    var rule =
        new KnoxRule(
            Metric.EUCLIDEAN,
            new Bands(new double[] {0, 100}, false),
            new Bands(new double[] {0, 7}, false));
    var table = new Knox(every(events, 3, 0), every(events, 3, 1), day, rule).table();
    return "%d pairs, ratio %s, z %s"
        .formatted(table.observed()[0][0], table.ratio(0, 0), table.z(0, 0));
  }

  private static List<Edge> trend() {
    return List.of(
        edge("poisson", "empty", () -> poisson(), "NO_OBSERVATIONS"),
        edge("poisson", "one", () -> poisson(4), "1.386294 []"),
        edge("poisson", "constant", () -> poisson(4, 4, 4), "1.386294 []"),
        edge("poisson", "no cases", () -> poisson(0, 0, 0), "UNBOUNDED"),
        edge("poisson", "NaN", () -> poisson(1, NAN, 2), "refused: row 2: NaN is not a count"),
        edge("poisson", "negative", () -> poisson(1, -1, 2), "refused: row 2: -1.0 is not a count"),
        edge("negative binomial", "constant", () -> negative(4, 4, 4), "1.386294 [FALLBACK_USED]"),
        edge(
            "expected range", "too short", () -> range(40), "Unknown[reason=TOO_FEW_OBSERVATIONS]"),
        edge("expected range", "all missing", () -> missingRange(), "Unknown[reason=ALL_MISSING]"),
        edge(
            "break points",
            "too short",
            () -> BreakPoints.of(new double[] {1, 2}, 0.15).isPresent(),
            "false"),
        edge(
            "stl",
            "less than two years",
            () -> SeasonalTrend.of(new double[20], 12, 7, true).isPresent(),
            "false"),
        edge(
            "stl",
            "constant",
            () -> SeasonalTrend.of(new double[30], 12, 7, true).orElseThrow().remainder()[3],
            "0.0"),
        edge(
            "level shift",
            "constant",
            () -> LevelShift.largestChow(new double[30], 0.15),
            "Untested[reason=NO_VARIATION]"),
        edge(
            "level shift",
            "empty",
            () -> LevelShift.cumulatedResiduals(new double[0]),
            "Untested[reason=TOO_FEW_OBSERVATIONS]"),
        edge(
            "autocorrelation",
            "constant",
            () -> Autocorrelation.of(new double[10], 1),
            "[NaN, NaN]"),
        edge("poisson interval", "no case", () -> PoissonInterval.exact(0, 0.95).low(), "0.0"),
        edge("wilson", "nobody", () -> Wilson.of(0.0, 0.0, 0.95).low(), "NaN"));
  }

  private static Object poisson(double... y) {
    return fit(CountRegression.poisson(Design.of(y.length).intercept().build(), y, ones(y.length)));
  }

  private static Object negative(double... y) {
    var design = Design.of(y.length).intercept().build();
    return fit(CountRegression.negativeBinomial(design, y, ones(y.length)));
  }

  private static Object fit(FitResult result) {
    return switch (result) {
      case CountFit fit -> "%.6f %s".formatted(fit.coefficients()[0], fit.warnings());
      case FitResult.NoFit none -> none.reason();
    };
  }

  private static double[] ones(int n) {
    var ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static final ExpectedRange.Settings YEAR =
      new ExpectedRange.Settings(
          2,
          1,
          12,
          1,
          3,
          2.58,
          0.05,
          0.05,
          ExpectedRange.Limit.DELTA,
          ExpectedRange.Errors.PUBLISHED);

  private static Object range(int n) {
    return ExpectedRange.at(new double[n], 10, YEAR);
  }

  private static Object missingRange() {
    var counts = new double[60];
    Arrays.fill(counts, NAN);
    return ExpectedRange.at(counts, 50, YEAR);
  }

  private static List<Edge> effect() {
    return List.of(
        edge("rate ratio", "no cases", () -> new RateRatio(0, 10, 0, 10).ratio(), "NaN"),
        edge(
            "rate ratio",
            "none before",
            () -> new RateRatio(3, 10, 0, 10).exact(0.95).high(),
            "Infinity"),
        edge("power", "no change", () -> new Power(0.95, 1).casesNeeded(1, 0.8), "Infinity"),
        edge("power", "nothing before", () -> new Power(0.95, 1).at(0, 0.5), "NaN"),
        edge(
            "power",
            "ratio NaN",
            () -> new Power(0.95, 1).casesNeeded(NAN, 0.8),
            "refused: ratio above 0, power between 0 and 1"));
  }

  private static List<Edge> survey() {
    return List.of(
        edge("survey mean", "empty", () -> mean(), "NO_OBSERVATIONS"),
        edge(
            "survey mean",
            "one answer",
            () -> mean(4),
            "refused: a stratum has a single sampled cluster: choose a rule for it"),
        edge("survey mean", "constant", () -> mean(4, 4, 4), "4.0 ± 0.0 of 3"),
        edge("survey mean", "all missing", () -> mean(NAN, NAN), "ALL_MISSING"),
        edge("survey mean", "some missing", () -> mean(2, NAN, 4), "3.0 ± 0.8660254037844386 of 2"),
        edge(
            "survey weights",
            "NaN",
            () -> SurveyTable.of(SurveyDesign.of(1).build(), new double[] {NAN}),
            "refused: NaN is not a weight"),
        edge(
            "chi-square",
            "empty",
            () -> ChiSquare.of(new long[0][0]),
            "Untested[reason=NO_OBSERVATIONS]"),
        edge(
            "chi-square",
            "one row",
            () -> ChiSquare.of(new long[][] {{3, 4}}),
            "Untested[reason=NO_VARIATION]"));
  }

  private static Object mean(double... y) {
    var table = SurveyTable.of(SurveyDesign.of(y.length).build(), ones(y.length));
    return switch (new SurveyEstimates(table).mean(y)) {
      case SurveyEstimate.Known known ->
          "%s ± %s of %d".formatted(known.estimate(), known.error(), known.answers());
      case SurveyEstimate.Unknown unknown -> unknown.reason();
    };
  }

  private static List<Edge> rest() {
    var empty = new CountTable(List.of());
    return List.of(
        edge("suppression", "empty", () -> protect(empty, List.of()), "0 hidden, proven true"),
        edge(
            "suppression",
            "one cell",
            () -> protect(new CountTable(List.of(new long[] {3})), List.of(new Cell(0, 0))),
            "1 hidden, proven false"),
        edge(
            "suppression",
            "negative",
            () -> new CountTable(List.of(new long[] {-1})),
            "refused: count -1 is below 0"),
        edge(
            "primary rule",
            "ties at the threshold",
            () ->
                PrimaryRule.USUAL
                    .apply(new CountTable(List.of(new long[] {4, 5, 0})), Map.of())
                    .keySet(),
            "[Cell[row=0, column=0]]"),
        edge("priority", "constant", () -> criteria(1, 1).scores(), "[0.0, 0.0]"),
        edge(
            "priority",
            "NaN",
            () -> criteria(1, NAN),
            "refused: alternative 2 has no value in every criterion"),
        edge("priority", "empty", () -> criteria().top(), "-1"),
        edge("topsis", "constant", () -> Topsis.closeness(criteria(1, 1)), "[NaN, NaN]"),
        edge("critical weights", "one criterion", () -> CriticalWeights.of(criteria(1, 2)), "[]"),
        edge(
            "agreement",
            "one ranking",
            () -> Agreement.kendallW(List.of(new double[] {1, 2})),
            "NaN"),
        edge(
            "decay",
            "no half-life",
            () -> new Decay(0, 10, 0),
            "refused: no decay from day 0 to 10 with half-life 0.0"),
        edge(
            "decay",
            "end before start",
            () -> new Decay(10, 0, 5),
            "refused: no decay from day 10 to 0 with half-life 5.0"),
        edge(
            "pattern",
            "no cells",
            () -> new Pattern(new double[0], new long[0], new long[0], new double[0]).top(1),
            "refused: cannot take 1 of 0 cells"),
        edge("pattern", "nothing happened", () -> pattern(1, 2).pai(), "NaN"),
        edge("pattern", "ties", () -> pattern(1, 1).tie().tiedAtCut(), "2"));
  }

  private static Object protect(CountTable table, Collection<Cell> primary) {
    var pattern = Suppression.protecting(table, primary, 4, 1);
    return "%d hidden, proven %s".formatted(pattern.hidden().size(), pattern.isProven());
  }

  private static Criteria criteria(double... values) {
    return new Criteria(
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toList(),
        new boolean[] {true},
        new double[] {1});
  }

  private static se.loftet.engine.forecast.PatternScore pattern(double first, double second) {
    var nothing = new long[2];
    return new Pattern(new double[] {first, second}, nothing, nothing, new double[] {1, 1}).top(1);
  }
}
