package se.loftet.engine.disclosure;

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
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;

/// What may be shown of small counts.
public class DisclosureEdgesTest {
  private static final double NONE = Double.NaN;
  private static final Cell FIRST = new Cell(0, 0);

  public static Stream<Edge> edges() {
    return Stream.of(primaryEdges(), suppressionEdges(), listEdges(), auditEdges(), linkedEdges())
        .flatMap(Edges::rows);
  }

  public static Stream<Edge> noises() {
    return Stream.of(cellKeyEdges(), laplaceEdges(), gaussianEdges(), lossEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  @ParameterizedTest
  @MethodSource("noises")
  void everyNoiseHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static CountTable table(long... row) {
    return new CountTable(List.of(row));
  }

  private static Edges primaryEdges() {
    return Edges.of("primary rule", PrimaryRule.class, CountTable.class)
        .at(EMPTY, () -> primary(new CountTable(List.of())), "{}")
        .at(ONE, () -> primary(table(3)), "{Cell[row=0, column=0]=[TOO_FEW]}")
        .at(TIES, () -> primary(table(4, 5, 0)), "{Cell[row=0, column=0]=[TOO_FEW]}")
        .at(CONSTANT, () -> primary(table(0, 0)), "{}")
        .at(EXTREME, () -> primary(table(Long.MAX_VALUE, 1)), "{Cell[row=0, column=1]=[TOO_FEW]}")
        .also("below 0", () -> table(-1), "refused: count -1 is below 0")
        .also(
            "rows that differ",
            () -> new CountTable(List.of(new long[1], new long[2])),
            "refused: rows differ in length")
        .at(NAN, () -> contributors(9, NONE), "refused: a contribution is missing or below 0")
        .at(ALL_MISSING, () -> contributors(), "{}")
        .also(
            "one contributor",
            () -> contributors(9),
            "{Cell[row=0, column=0]=[DOMINANCE, P_PERCENT]}")
        .also(
            "contributor below 0",
            () -> contributors(9, -1),
            "refused: a contribution is missing or below 0")
        .without("counts are no spans", FROM_AFTER_TO)
        .without("each person is in one cell, as the caller counts", DUPLICATES);
  }

  private static Object primary(CountTable table) {
    return PrimaryRule.USUAL.apply(table, Map.of());
  }

  private static Object contributors(double... of) {
    return PrimaryRule.USUAL.apply(table(9), Map.of(FIRST, of));
  }

  private static Edges suppressionEdges() {
    return Edges.of("suppression", Suppression.class)
        .at(EMPTY, () -> protect(new CountTable(List.of())), "0 hidden, proven true")
        .at(ONE, () -> protect(table(3), FIRST), "1 hidden, proven false")
        .at(TIES, () -> protect(square(3, 3, 3, 3), FIRST), "4 hidden, proven false")
        .at(CONSTANT, () -> protect(square(0, 0, 0, 0), FIRST), "1 hidden, proven false")
        .at(
            EXTREME,
            () -> protect(square(1L << 60, 1, 1, 1L << 60), new Cell(0, 1)),
            "4 hidden, proven true")
        .also("nothing to hide", () -> protect(square(9, 9, 9, 9)), "0 hidden, proven true")
        .also(
            "a cell there is not",
            () -> protect(square(9, 9, 9, 9), new Cell(5, 5)),
            "refused: no cell 5 5 in 2 x 2")
        .also(
            "no protection asked",
            () -> Suppression.protecting(square(3, 9, 9, 9), Set.of(FIRST), 0, 1),
            "hidden [Cell[row=0, column=0], Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]], added [Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]]")
        .also(
            "protection below 0",
            () -> Suppression.protecting(square(3, 9, 9, 9), Set.of(FIRST), -1, 1),
            "hidden [Cell[row=0, column=0], Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]], added [Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]]")
        .at(
            DUPLICATES,
            () -> Suppression.protecting(square(3, 9, 9, 9), List.of(FIRST, FIRST), 2, 1),
            "hidden [Cell[row=0, column=0], Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]], added [Cell[row=0, column=1], Cell[row=1, column=0],"
                + " Cell[row=1, column=1]]")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("counts are no spans", FROM_AFTER_TO);
  }

  private static CountTable square(long a, long b, long c, long d) {
    return new CountTable(List.of(new long[] {a, b}, new long[] {c, d}));
  }

  private static Object protect(CountTable table, Cell... primary) {
    var pattern = Suppression.protecting(table, List.of(primary), 4, 1);
    return "%d hidden, proven %s".formatted(pattern.hidden().size(), pattern.isProven());
  }

  private static Edges listEdges() {
    return Edges.of("suppression in a list", Suppression.class)
        .at(EMPTY, () -> list(), "[]")
        .at(ONE, () -> list(3), "[0]")
        .at(TIES, () -> list(3, 9, 9), "[0, 1]")
        .at(CONSTANT, () -> list(3, 3, 3), "[0, 1, 2]")
        .also("nothing left to hide with", () -> list(3, 0, 0), "[0]")
        .at(EXTREME, () -> list(3, Long.MAX_VALUE - 3), "[0, 1]")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("positions in a list", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object list(long... counts) {
    return Suppression.inList(counts, PrimaryRule.USUAL, 4);
  }

  private static Edges auditEdges() {
    return Edges.of("audit", Audit.class)
        .at(
            EMPTY,
            () -> new Audit(new CountTable(List.of()), Set.of()).bounds(FIRST),
            "refused: no cell 0 0 in 0 x 0")
        .at(ONE, () -> new Audit(table(3), Set.of(FIRST)).bounds(FIRST), "Bounds[low=3, high=3]")
        .at(TIES, () -> all(square(3, 3, 3, 3)), "Bounds[low=0, high=6]")
        .at(CONSTANT, () -> all(square(0, 0, 0, 0)), "Bounds[low=0, high=0]")
        .at(
            EXTREME,
            () -> all(square(1L << 60, 1, 1, 1L << 60)),
            "Bounds[low=0, high=1152921504606846977]")
        .also(
            "a cell that is shown",
            () -> new Audit(square(3, 3, 3, 3), Set.of(FIRST)).bounds(new Cell(1, 1)),
            "Bounds[low=3, high=3]")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("cells of a table", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object all(CountTable table) {
    return new Audit(table, Set.copyOf(table.cells())).bounds(FIRST);
  }

  private static Edges linkedEdges() {
    return Edges.of("linked releases", LinkedReleases.class)
        .at(EMPTY, () -> new LinkedReleases().bounds("a"), "Bounds[low=0.0, high=Infinity]")
        .at(
            ONE,
            () -> new LinkedReleases().publish(3, List.of("a")).bounds("a"),
            "Bounds[low=3.0, high=3.0]")
        .at(
            TIES,
            () ->
                new LinkedReleases()
                    .publish(3, List.of("a", "b"))
                    .publish(3, List.of("a", "b"))
                    .bounds("a"),
            "Bounds[low=0.0, high=3.0]")
        .at(
            CONSTANT,
            () -> new LinkedReleases().publish(0, List.of("a", "b")).bounds("a"),
            "Bounds[low=0.0, high=0.0]")
        .at(
            NAN,
            () -> new LinkedReleases().publish(NONE, List.of("a")),
            "refused: a published count from 0, of at least one part")
        .at(
            ALL_MISSING,
            () -> new LinkedReleases().publish(3, List.of()),
            "refused: a published count from 0, of at least one part")
        .at(
            EXTREME,
            () -> new LinkedReleases().publish(1e15, List.of("a", "b")).bounds("a"),
            "Bounds[low=0.0, high=1.0E15]")
        .also(
            "infinite",
            () -> new LinkedReleases().publish(1 / 0.0, List.of("a")).bounds("a"),
            "refused: a published count from 0, of at least one part")
        .at(
            DUPLICATES,
            () -> new LinkedReleases().publish(3, List.of("a", "a")).bounds("a"),
            "Bounds[low=3.0, high=3.0]")
        .also(
            "bounds of a part twice",
            () -> new LinkedReleases().publish(3, List.of("a", "b")).bounds(List.of("a", "a")),
            "Bounds[low=0.0, high=3.0]")
        .also(
            "figures that contradict",
            () ->
                new LinkedReleases().publish(3, List.of("a")).publish(4, List.of("a")).bounds("a"),
            "refused: the published figures contradict each other")
        .without("sums have no direction", FROM_AFTER_TO);
  }

  private static Edges cellKeyEdges() {
    var noise = new CellKeyNoise(5, 2, 2);
    return Edges.of("cell key noise", CellKeyNoise.class)
        .at(EMPTY, () -> noise.shown(0, CellKeyNoise.cellKey(new double[0])), "0")
        .at(ONE, () -> noise.shown(1, CellKeyNoise.cellKey(new double[] {0.3})), "0")
        .at(TIES, () -> Stream.of(0.5, 0.5).map(key -> noise.shown(2, key)).distinct().count(), "1")
        .at(CONSTANT, () -> CellKeyNoise.cellKey(new double[] {0.5, 0.5}), "0.0")
        .at(DUPLICATES, () -> CellKeyNoise.cellKey(new double[] {0.3, 0.3}), "0.5999999999999999")
        .at(NAN, () -> noise.shown(9, NONE), "refused: key NaN is not from 0 to below 1")
        .also(
            "key of a person missing",
            () -> CellKeyNoise.cellKey(new double[] {NONE}),
            "refused: key NaN is not from 0 to below 1")
        .at(
            ALL_MISSING,
            () -> new CellKeyNoise(5, NONE, 2),
            "refused: noise from 1, variance above 0")
        .at(EXTREME, () -> noise.shown(1L << 60, 0.999) - (1L << 60), "4")
        .also("key of 1", () -> noise.shown(9, 1), "refused: key 1.0 is not from 0 to below 1")
        .also("below 0", () -> noise.shown(-1, 0.5), "refused: count -1 is below 0")
        .without("a count and a key", FROM_AFTER_TO);
  }

  private static Edges laplaceEdges() {
    return Edges.of("discrete Laplace", DiscreteLaplace.class)
        .at(ONE, () -> DiscreteLaplace.of(0.5, 1).sample(new SplittableRandom(1)), "1")
        .at(EMPTY, () -> DiscreteLaplace.of(0, 1), "refused: the rate is a fraction above 0")
        .at(NAN, () -> DiscreteLaplace.of(NONE, 1), "refused: NaN is not a number within reach")
        .at(
            EXTREME,
            () -> DiscreteLaplace.of(1e30, 1),
            "refused: 1.0E30 is not a number within reach")
        .also(
            "no sensitivity",
            () -> DiscreteLaplace.of(1, 0),
            "refused: the rate is a fraction above 0")
        .also(
            "chance of 0",
            () -> DiscreteLaplace.of(1, 1).tailBound(0),
            "refused: 0.0 is not above 0")
        .without("a rate and a generator", TIES, CONSTANT, ALL_MISSING, FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges gaussianEdges() {
    return Edges.of("discrete Gaussian", DiscreteGaussian.class)
        .at(ONE, () -> DiscreteGaussian.of(4).sample(new SplittableRandom(1)), "-3")
        .at(EMPTY, () -> DiscreteGaussian.of(0), "refused: sigma² is a fraction above 0")
        .at(NAN, () -> DiscreteGaussian.of(NONE), "refused: NaN is not a number within reach")
        .at(
            EXTREME,
            () -> DiscreteGaussian.of(1e30),
            "refused: 1.0E30 is not a number within reach")
        .also("chance of 0", () -> DiscreteGaussian.of(4).tailBound(0), "77")
        .without(
            "a variance and a generator", TIES, CONSTANT, ALL_MISSING, FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges lossEdges() {
    var budget = BudgetLedger.of(new PrivacyLoss(1));
    return Edges.of("privacy loss", PrivacyLoss.class, BudgetLedger.class)
        .at(EMPTY, () -> budget.spent(), "PrivacyLoss[rho=0.0]")
        .at(ONE, () -> budget.spend("a", new PrivacyLoss(0.5)).spent(), "PrivacyLoss[rho=0.5]")
        .at(TIES, () -> budget.allows(new PrivacyLoss(1)), "true")
        .also(
            "past the budget",
            () -> budget.spend("a", new PrivacyLoss(1.1)),
            "refused: the budget does not reach for a")
        .at(
            DUPLICATES,
            () -> budget.spend("a", new PrivacyLoss(0.4)).spend("a", new PrivacyLoss(0.4)).spent(),
            "PrivacyLoss[rho=0.8]")
        .at(NAN, () -> new PrivacyLoss(NONE), "refused: a loss is from 0")
        .at(EXTREME, () -> new PrivacyLoss(1 / 0.0), "PrivacyLoss[rho=Infinity]")
        .also("no variance", () -> PrivacyLoss.gaussian(0, 1, 1), "PrivacyLoss[rho=Infinity]")
        .also("no loss", () -> new PrivacyLoss(0).epsilon(1e-6), "0.0")
        .without("losses", CONSTANT, ALL_MISSING, FROM_AFTER_TO);
  }
}
