package se.loftet.engine.space;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;
import static se.loftet.engine.Edges.every;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;

/// Maps of cells.
public class CellEdgesTest {
  private static final double NONE = Double.NaN;
  private static final Grid GRID = new Grid(0, 0, 100, 5, 5);

  public static Stream<Edge> edges() {
    return Stream.of(countsEdges(), localEdges(), gridEdges(), globalEdges(), permutationEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges countsEdges() {
    return Edges.of("counts of cells", CellCounts.class)
        .at(EMPTY, () -> cells(), "0 {}")
        .at(ONE, () -> cells(250, 250), "1 {}")
        .at(TIES, () -> cells(250, 250, 250, 250), "2 {}")
        .at(CONSTANT, () -> cells(250, 250, 250, 250, 250, 250), "3 {}")
        .at(NAN, () -> cells(NONE, 1), "0 {MISSING_COORDINATE=1}")
        .at(ALL_MISSING, () -> cells(NONE, NONE), "0 {MISSING_COORDINATE=1}")
        .at(EXTREME, () -> cells(1e300, 1), "0 {OUTSIDE_AREA=1}")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges localEdges() {
    return Edges.of("local statistics", LocalStatistics.class, LocalMoran.class)
        .at(EMPTY, () -> local(), "[] [NO_VARIATION]")
        .at(ONE, () -> local(3), "[NaN] [NO_VARIATION]")
        .at(
            TIES,
            () -> local(0, 0, 0, 0, 9, 0, 0, 0, 0),
            "[-0.7, 1.1, -0.7, 1.1, 0.9, 1.1, -0.7, 1.1, -0.7] []")
        .at(
            CONSTANT,
            () -> local(3, 3, 3, 3, 3, 3, 3, 3, 3),
            "[NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN] [NO_VARIATION]")
        .at(NAN, () -> local(1, NONE, 3, 1), "refused: cell 1 has no value")
        .at(ALL_MISSING, () -> local(NONE), "refused: cell 0 has no value")
        .at(EXTREME, () -> local(0, 1e200, 0, 0, 0, 0), "refused: cell 1: 1.0E200 is too large")
        .also("infinite", () -> local(0, 1 / 0.0), "refused: cell 1 has no value")
        .at(
            DUPLICATES,
            () -> new CellMap(new int[2], new int[2], new double[2]),
            "refused: cell 0 0 is given twice")
        .without("takes no spans", FROM_AFTER_TO);
  }

  private static Edges gridEdges() {
    return Edges.of("statistics of a full grid", GridStatistics.class)
        .at(EMPTY, () -> grid(0, 0), "[]")
        .at(ONE, () -> grid(1, 1, 3), "[NaN]")
        .at(
            TIES,
            () -> grid(3, 3, 0, 0, 0, 0, 9, 0, 0, 0, 0),
            "[-0.7, 1.1, -0.7, 1.1, 0.9, 1.1, -0.7, 1.1, -0.7]")
        .at(CONSTANT, () -> grid(2, 2, 3, 3, 3, 3), "[NaN, NaN, NaN, NaN]")
        .at(NAN, () -> grid(3, 2, 1, NONE, 3, 1, 1, 1), "refused: cell 1 has no value")
        .at(ALL_MISSING, () -> grid(2, 1, NONE, NONE), "refused: cell 0 has no value")
        .at(
            EXTREME,
            () -> grid(3, 2, 0, 1e200, 0, 0, 0, 0),
            "refused: cell 1: 1.0E200 is too large")
        .also("too few values", () -> grid(2, 2, 1), "refused: 1 values for 2 x 2 cells")
        .without("takes no spans", FROM_AFTER_TO)
        .without("cells are numbered by their place", DUPLICATES);
  }

  private static Edges globalEdges() {
    return Edges.of("Moran's I and G of a map", GlobalStatistics.class)
        .at(EMPTY, () -> global(), "I NaN, z NaN; G NaN, z NaN")
        .at(ONE, () -> global(3), "I NaN, z NaN; G NaN, z NaN")
        .at(TIES, () -> global(0, 0, 0, 0, 9, 0, 0, 0, 0), "I -0.250, z -2.00; G NaN, z NaN")
        .at(CONSTANT, () -> global(3, 3, 3, 3, 3, 3), "I NaN, z NaN; G 0.467, z NaN")
        .at(NAN, () -> global(1, NONE, 3, 1), "refused: cell 1 has no value")
        .at(ALL_MISSING, () -> global(NONE, NONE), "refused: cell 0 has no value")
        .at(EXTREME, () -> global(0, 1e200, 0, 0, 0, 0), "refused: cell 1: 1.0E200 is too large")
        .without("takes no spans", FROM_AFTER_TO)
        .without("a cell given twice is refused by the map, as above", DUPLICATES);
  }

  private static Edges permutationEdges() {
    return Edges.of("conditional permutation", ConditionalPermutation.class)
        .at(EMPTY, () -> permutation(9), "[]")
        .at(ONE, () -> permutation(9, 3), "[NaN]")
        .at(
            TIES,
            () -> permutation(9, 0, 0, 0, 0, 9, 0, 0, 0, 0),
            "[0.4, 0.1, 0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.4]")
        .at(CONSTANT, () -> permutation(9, 3, 3, 3, 3), "[NaN, NaN, NaN, NaN]")
        .at(NAN, () -> permutation(9, 1, NONE), "refused: cell 1 has no value")
        .at(ALL_MISSING, () -> permutation(9, NONE), "refused: cell 0 has no value")
        .at(
            EXTREME,
            () -> permutation(9, 0, 1e200, 0, 0, 0, 0),
            "refused: cell 1: 1.0E200 is too large")
        .also("no draws", () -> permutation(0, 1, 2, 3), "[1.0, 1.0, 1.0]")
        .without("takes no spans", FROM_AFTER_TO)
        .without("a cell given twice is refused by the map, as above", DUPLICATES);
  }

  private static Object cells(double... at) {
    var found = CellCounts.of(every(at, 2, 0), every(at, 2, 1), GRID);
    return "%.0f %s".formatted(Arrays.stream(found.values()).sum(), found.rejections().byReason());
  }

  private static CellMap map(double... x) {
    var column = new int[x.length];
    var row = new int[x.length];
    Arrays.setAll(column, i -> i % 3);
    Arrays.setAll(row, i -> i / 3);
    return new CellMap(column, row, x);
  }

  private static String tenths(double[] z) {
    return Arrays.toString(Arrays.stream(z).map(v -> Math.rint(10 * v) / 10).toArray());
  }

  private static Object local(double... x) {
    var found = LocalStatistics.of(map(x), Neighbourhood.rook(), WeightStyle.BINARY);
    return "%s %s".formatted(tenths(found.giStar()), found.provenance().warnings());
  }

  private static Object grid(int columns, int rows, double... x) {
    return tenths(GridStatistics.of(columns, rows, x, Neighbourhood.rook()).giStar());
  }

  private static Object global(double... x) {
    var found = GlobalStatistics.of(map(x), Neighbourhood.rook(), WeightStyle.BINARY);
    return "I %.3f, z %.2f; G %.3f, z %.2f"
        .formatted(found.moran(), found.moranZ(), found.generalG(), found.generalGz());
  }

  private static Object permutation(int draws, double... x) {
    return tenths(
        ConditionalPermutation.of(map(x), Neighbourhood.rook(), WeightStyle.BINARY, draws, 1, 1)
            .folded());
  }
}
