package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;
import se.loftet.engine.space.DensityRule.Edge;
import se.loftet.testkit.Gen;
import tools.jackson.databind.JsonNode;

class KernelDensityTest {
  private static final Box WINDOW = new Box(0, 0, 1000, 800);

  @Test
  void agreesWithEveryReferenceCase() {
    for (var reference : OracleCase.of("kde")) {
      var params = reference.params();
      var window = OracleCase.numbers(params.get("window"));
      var rule =
          new DensityRule(
              Kernel.valueOf(params.get("kernel").stringValue().toUpperCase(Locale.ROOT)),
              params.get("h").doubleValue(),
              Edge.valueOf(params.get("edge").stringValue().toUpperCase(Locale.ROOT)),
              new Box(window[0], window[1], window[2], window[3]),
              params.path("clip").asBoolean(false));
      var input = reference.input();
      var points = new Points(input.doubles("e"), input.doubles("n"), input.doubles("w"));
      var grid = Grid.over(rule.window(), params.get("cell").doubleValue());
      var density =
          params.has("mask")
              ? KernelDensity.within(mask(params.get("mask")), points, grid, rule, 1).perKm2()
              : KernelDensity.of(points, grid, rule).perKm2();
      var expected = reference.table("expected_grid.csv").doubles("per_km2");
      double allowed = 1e-10 * DoubleStream.of(expected).filter(v -> v > 0).max().orElse(0);
      for (int k = 0; k < expected.length; k++) {
        assertThat(density[k]).as(reference + " cell " + k).isEqualTo(expected[k], within(allowed));
      }
    }
  }

  private static Polygon mask(JsonNode rings) {
    var read = new ArrayList<Polygon.Ring>();
    for (var ring : rings) {
      var corners = ring.valueStream().map(OracleCase::numbers).toList();
      read.add(
          new Polygon.Ring(
              corners.stream().mapToDouble(corner -> corner[0]).toArray(),
              corners.stream().mapToDouble(corner -> corner[1]).toArray()));
    }
    return new Polygon(read);
  }

  @Test
  void theGridEqualsTheDefinitionAtItsCentres() {
    forAll(gen -> {
      var points = points(gen, -300, 1300);
      var rule = rule(gen.of(List.of(Kernel.values())), gen.uniform(20, 400), Edge.NONE);
      var grid = Grid.over(WINDOW, gen.of(List.of(50.0, 100.0, 170.0)));
      var density = KernelDensity.of(points, grid, rule);
      for (int k = 0; k < grid.size(); k += 7) {
        double direct =
            KernelDensity.at(
                points, grid.eastOf(k % grid.columns()), grid.northOf(k / grid.columns()), rule);
        assertThat(density.perKm2()[k]).isEqualTo(direct, within(1e-12 * (1 + density.max())));
      }
    });
  }

  @Test
  void manyThreadsGiveTheSameBits() {
    forAll(gen -> {
      var rule = rule(Kernel.QUARTIC, gen.uniform(5, 100), gen.of(List.of(Edge.values())));
      var grid = Grid.over(WINDOW, 4);
      var points = points(gen, 0, 1000);
      assertThat(KernelDensity.of(points, grid, rule, 3).perKm2())
          .isEqualTo(KernelDensity.of(points, grid, rule).perKm2());
    });
  }

  @Test
  void spansOfPolynomialsEqualAddingToEveryCell() {
    forAll(gen -> {
      var grid = Grid.over(WINDOW, 10);
      double h = gen.uniform(40, 700);
      var points = withRepeats(points(gen, -50, 1050), gen);
      var plain = new double[grid.size()];
      var fast = new double[grid.size()];
      new QuarticRows(points, grid, h).fill(0, grid.rows(), plain);
      DensitySpans.of(points, grid, h).fill(0, grid.rows(), fast);
      double allowed = 1e-11 * DoubleStream.of(plain).max().orElse(0);
      for (int k = 0; k < plain.length; k++) {
        assertThat(fast[k]).isEqualTo(plain[k], within(allowed));
        assertThat(fast[k]).isNotNegative();
      }
    });
  }

  @Test
  void cellsOutOfReachAreExactlyZero() {
    forAll(gen -> {
      var points = points(gen, 0, 300);
      var rule = rule(Kernel.QUARTIC, 100, Edge.NONE);
      var grid = Grid.over(WINDOW, 10);
      var density = KernelDensity.of(points, grid, rule).perKm2();
      for (int k = 0; k < density.length; k++) {
        if (grid.eastOf(k % grid.columns()) > 400) {
          assertThat(density[k]).isZero();
        }
      }
    });
  }

  private static Points withRepeats(Points points, Gen gen) {
    int n = 2 * points.size();
    var from = IntStream.range(0, n).map(i -> i < n / 2 ? i : gen.between(0, n / 2 - 1)).toArray();
    return new Points(
        IntStream.of(from).mapToDouble(points::east).toArray(),
        IntStream.of(from).mapToDouble(points::north).toArray(),
        IntStream.range(0, n).mapToDouble(i -> gen.chance(0.1) ? 1e4 : 1).toArray());
  }

  @Test
  void jonesAndDiggleKeepTheTotal() {
    forAll(gen -> {
      var points = points(gen, 0, 800);
      var rule = rule(Kernel.QUARTIC, gen.uniform(100, 300), Edge.DIGGLE);
      var density = KernelDensity.of(points, Grid.over(WINDOW, 10), rule);
      assertThat(density.integral()).isEqualTo(density.weightUsed(), within(0.02 * points.size()));
    });
  }

  @Test
  void massInsideIsOneFarFromTheBorderAndAQuarterInACorner() {
    for (var kernel : Kernel.values()) {
      var wide = new Box(0, 0, 1e5, 1e5);
      assertThat(EdgeMass.of(kernel, 5e4, 5e4, wide, 100)).isEqualTo(1, within(1e-14));
      assertThat(EdgeMass.of(kernel, 0, 0, wide, 100)).isEqualTo(0.25, within(1e-14));
      assertThat(EdgeMass.of(kernel, 5e4, 0, wide, 100)).isEqualTo(0.5, within(1e-14));
      assertThat(EdgeMass.of(kernel, -1e4, 0, wide, 100)).isZero();
    }
  }

  @Test
  void massIsAdditiveOverTwoWindows() {
    forAll(gen -> {
      double x = gen.uniform(-1.5, 2);
      double y = gen.uniform(-1.5, 2);
      double cut = gen.uniform(0.01, 0.99);
      double whole = EdgeMass.of(Kernel.QUARTIC, x, y, new Box(0, 0, 1, 1), 1);
      double left = EdgeMass.of(Kernel.QUARTIC, x, y, new Box(0, 0, cut, 1), 1);
      double right = EdgeMass.of(Kernel.QUARTIC, x, y, new Box(cut, 0, 1, 1), 1);
      assertThat(left + right).isEqualTo(whole, within(1e-13));
    });
  }

  @Test
  void noPointsGiveZeroEverywhere() {
    var density =
        KernelDensity.of(
            Points.of(new double[0], new double[0]),
            Grid.over(WINDOW, 100),
            rule(Kernel.QUARTIC, 200, Edge.UNIFORM));
    assertThat(density.perKm2()).containsOnly(0);
  }

  @Test
  void aPointExactlyOnTheRadiusAddsNothing() {
    var rule = rule(Kernel.QUARTIC, 100, Edge.NONE);
    var density =
        KernelDensity.of(
            Points.of(new double[] {50}, new double[] {50}), Grid.over(WINDOW, 100), rule);
    assertThat(density.perKm2()[0]).isEqualTo(1e6 * 3 / (Math.PI * 1e4));
    assertThat(density.perKm2()[1]).isZero();
  }

  @Test
  void aRadiusBelowTheCellLeavesMostCellsEmpty() {
    var rule = rule(Kernel.QUARTIC, 10, Edge.NONE);
    var density =
        KernelDensity.of(
            Points.of(new double[] {50, 99}, new double[] {50, 50}), Grid.over(WINDOW, 100), rule);
    assertThat(DoubleStream.of(density.perKm2()).filter(v -> v > 0).count()).isEqualTo(1);
  }

  @Test
  void pointsWithoutCoordinatesAreCountedNotUsed() {
    var rule = rule(Kernel.QUARTIC, 100, Edge.NONE);
    var density =
        KernelDensity.of(
            Points.of(new double[] {50, Double.NaN}, new double[] {50, 50}),
            Grid.over(WINDOW, 100),
            rule);
    assertThat(density.pointsUsed()).isEqualTo(1);
    assertThat(density.provenance().rejections().of(Reason.MISSING_COORDINATE)).isEqualTo(1);
  }

  @Test
  void extremeCoordinatesReachNothing() {
    var rule = rule(Kernel.GAUSSIAN, 100, Edge.DIGGLE);
    var density =
        KernelDensity.of(
            Points.of(new double[] {1e300, -1e12}, new double[] {-1e300, 4}),
            Grid.over(WINDOW, 100),
            rule);
    assertThat(density.perKm2()).containsOnly(0);
  }

  @Test
  void allEventsOnOneSpotCarryAWarning() {
    var spot = new double[20];
    var density =
        KernelDensity.of(
            Points.of(spot, spot), Grid.over(WINDOW, 100), rule(Kernel.QUARTIC, 200, Edge.NONE));
    assertThat(density.provenance().warnings()).contains(Warning.ONE_COORDINATE_DOMINATES);
  }

  @Test
  void refusesABandwidthThatIsNone() {
    assertThatThrownBy(() -> rule(Kernel.QUARTIC, 0, Edge.NONE)).hasMessageContaining("bandwidth");
  }

  @Test
  void listsImplausiblyFullCoordinatesFullestFirst() {
    var east = new double[100];
    var north = new double[100];
    for (int i = 0; i < 100; i++) {
      east[i] = i < 30 ? 1 : i < 50 ? 2 : 100 + i;
    }
    var suspects = DefaultPoints.of(east, north, 0.05, 10);
    assertThat(suspects).extracting(DefaultPoints.Suspect::events).containsExactly(30L, 20L);
    assertThat(DefaultPoints.of(new double[0], new double[0], 0.05, 10)).isEmpty();
  }

  private static DensityRule rule(Kernel kernel, double h, Edge edge) {
    return new DensityRule(kernel, h, edge, WINDOW, false);
  }

  private static Points points(Gen gen, double low, double high) {
    int n = gen.between(1, Math.min(gen.size(), 80));
    return new Points(
        gen.doubles(n, low, high), gen.doubles(n, low, Math.min(high, 799)), gen.doubles(n, 0, 2));
  }
}
