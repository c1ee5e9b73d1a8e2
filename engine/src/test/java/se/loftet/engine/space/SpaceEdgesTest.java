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
import se.loftet.engine.Box;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.MultipleTests;

/// Densities, and places that hold too much.
public class SpaceEdgesTest {
  private static final double NONE = Double.NaN;
  private static final Box SQUARE = new Box(0, 0, 500, 500);
  private static final Grid GRID = new Grid(0, 0, 100, 5, 5);
  private static final DensityRule RULE =
      new DensityRule(Kernel.QUARTIC, 150, DensityRule.Edge.NONE, SQUARE, false);

  public static Stream<Edge> edges() {
    return Stream.of(
            densityEdges(), previewEdges(), partEdges(), defaultPointsEdges(), stabilityEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges densityEdges() {
    return Edges.of("density", KernelDensity.class)
        .at(EMPTY, () -> density(points()), "0.000 from 0 {}")
        .at(ONE, () -> density(points(250, 250)), "42.441 from 1 {}")
        .at(TIES, () -> density(points(250, 250, 250, 250)), "84.883 from 2 {}")
        .at(CONSTANT, () -> density(points(250, 250, 250, 250, 250, 250)), "127.324 from 3 {}")
        .at(NAN, () -> density(points(NONE, 250)), "0.000 from 0 {MISSING_COORDINATE=1}")
        .at(ALL_MISSING, () -> density(points(NONE, NONE)), "0.000 from 0 {MISSING_COORDINATE=1}")
        .at(EXTREME, () -> density(points(1e300, -1e300)), "0.000 from 1 {}")
        .also("weight missing", () -> density(weighing(NONE)), "0.000 from 0 {MISSING_VALUE=1}")
        .also("weight below 0", () -> density(weighing(-1)), "0.000 from 1 {}")
        .also(
            "no bandwidth",
            () -> new DensityRule(Kernel.QUARTIC, 0, DensityRule.Edge.NONE, SQUARE, true),
            "refused: bandwidth 0.0 is not above 0")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges previewEdges() {
    return Edges.of("density preview", DensityPreview.class)
        .at(EMPTY, () -> preview(points()), "0.000, off by at most 0.000")
        .at(ONE, () -> preview(points(250, 250)), "42.251, off by at most 2.179")
        .at(TIES, () -> preview(points(250, 250, 250, 250)), "84.502, off by at most 4.357")
        .at(
            CONSTANT,
            () -> preview(points(250, 250, 250, 250, 250, 250)),
            "126.753, off by at most 6.536")
        .at(NAN, () -> preview(points(NONE, 250)), "0.000, off by at most 0.000")
        .at(ALL_MISSING, () -> preview(points(NONE, NONE)), "0.000, off by at most 0.000")
        .at(EXTREME, () -> preview(points(1e300, -1e300)), "0.000, off by at most 0.000")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges partEdges() {
    return Edges.of("density of a part", DensityPart.class)
        .at(EMPTY, () -> part(points()), "0.000 from 0 {}")
        .at(ONE, () -> part(points(250, 250)), "42.441 from 1 {}")
        .at(TIES, () -> part(points(250, 250, 250, 250)), "84.883 from 2 {}")
        .at(CONSTANT, () -> part(points(250, 250, 250, 250, 250, 250)), "127.324 from 3 {}")
        .at(NAN, () -> part(points(NONE, 250)), "0.000 from 0 {MISSING_COORDINATE=1}")
        .at(ALL_MISSING, () -> part(points(NONE, NONE)), "0.000 from 0 {MISSING_COORDINATE=1}")
        .at(EXTREME, () -> part(points(1e300, -1e300)), "0.000 from 1 {}")
        .also(
            "no bound",
            () -> DensityPart.of(points(), GRID, RULE, NONE),
            "refused: no part with bound NaN, edge NONE")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges defaultPointsEdges() {
    return Edges.of("default points", DefaultPoints.class)
        .at(EMPTY, () -> suspects(), "[]")
        .at(ONE, () -> suspects(1, 1), "[]")
        .at(
            TIES,
            () -> suspects(2, 1, 2, 1, 1, 1, 1, 1),
            "[Suspect[east=1.0, north=1.0, events=2, share=0.5], Suspect[east=2.0, north=1.0,"
                + " events=2, share=0.5]]")
        .at(
            CONSTANT,
            () -> suspects(1, 1, 1, 1, 1, 1),
            "[Suspect[east=1.0, north=1.0, events=3, share=1.0]]")
        .at(
            NAN,
            () -> suspects(NONE, 1, 1, 1, 1, 1),
            "[Suspect[east=1.0, north=1.0, events=2, share=1.0]]")
        .at(ALL_MISSING, () -> suspects(NONE, NONE), "[]")
        .at(
            EXTREME,
            () -> suspects(1e300, 0, 1e300, 0),
            "[Suspect[east=1.0E300, north=0.0, events=2, share=1.0]]")
        .also(
            "minus zero",
            () -> suspects(-0.0, 0, 0, -0.0),
            "[Suspect[east=0.0, north=0.0, events=2, share=1.0]]")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges stabilityEdges() {
    return Edges.of("stability of hot spots", HotSpotStability.class)
        .at(EMPTY, () -> stability(points()), "HotSpotStability[hotCells=[], pointsUsed=0]")
        .at(ONE, () -> stability(points(250, 250)), "HotSpotStability[hotCells=[], pointsUsed=1]")
        .at(
            TIES,
            () -> stability(points(250, 250, 250, 250)),
            "HotSpotStability[hotCells=[], pointsUsed=2]")
        .at(
            CONSTANT,
            () -> stability(points(50, 50, 150, 50)),
            "HotSpotStability[hotCells=[HotCell[cell=0, z=3.310063706204223, onShifted=true,"
                + " onDoubled=false]], pointsUsed=2]")
        .at(NAN, () -> stability(points(NONE, 250)), "HotSpotStability[hotCells=[], pointsUsed=0]")
        .at(
            ALL_MISSING,
            () -> stability(points(NONE, NONE)),
            "HotSpotStability[hotCells=[], pointsUsed=0]")
        .at(
            EXTREME,
            () -> stability(points(1e300, -1e300)),
            "HotSpotStability[hotCells=[], pointsUsed=0]")
        .without("takes no spans", FROM_AFTER_TO)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Points points(double... at) {
    return Points.of(every(at, 2, 0), every(at, 2, 1));
  }

  private static Points weighing(double weight) {
    return new Points(new double[] {250}, new double[] {250}, new double[] {weight});
  }

  private static Object density(Points points) {
    return text(KernelDensity.of(points, GRID, RULE));
  }

  private static String text(KernelDensity density) {
    return "%.3f from %d %s"
        .formatted(
            density.max(), density.pointsUsed(), density.provenance().rejections().byReason());
  }

  private static Object preview(Points points) {
    var found = DensityPreview.of(points, Grid.over(SQUARE, 10), RULE, 8);
    return "%.3f, off by at most %.3f".formatted(found.density().max(), found.errorBound());
  }

  private static Object part(Points points) {
    var found = DensityPart.of(points, GRID, RULE, 1000);
    return "%.3f from %d %s"
        .formatted(
            Arrays.stream(found.perKm2()).max().orElseThrow(),
            found.points(),
            found.provenance().rejections().byReason());
  }

  private static Object suspects(double... at) {
    return DefaultPoints.of(every(at, 2, 0), every(at, 2, 1), 0.5, 2);
  }

  private static Object stability(Points points) {
    return HotSpotStability.of(points, GRID, MultipleTests.BENJAMINI_HOCHBERG, 0.05);
  }
}
