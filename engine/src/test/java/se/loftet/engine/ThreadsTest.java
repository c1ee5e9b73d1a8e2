package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.space.Bands;
import se.loftet.engine.space.CellMap;
import se.loftet.engine.space.ClusterFindings;
import se.loftet.engine.space.ConditionalPermutation;
import se.loftet.engine.space.DensityPreview;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.GridStatistics;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Knox;
import se.loftet.engine.space.KnoxMonteCarlo;
import se.loftet.engine.space.KnoxRule;
import se.loftet.engine.space.Metric;
import se.loftet.engine.space.NearRepeats;
import se.loftet.engine.space.Neighbourhood;
import se.loftet.engine.space.Points;
import se.loftet.engine.space.Polygon;
import se.loftet.engine.space.ScanRule;
import se.loftet.engine.space.SpaceTimeScan;
import se.loftet.engine.space.WeightStyle;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.testkit.Gen;

/// Every method that can use several threads gives the same bits on one and on many.
class ThreadsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Box SQUARE = new Box(0, 0, 1000, 1000);
  private static final KnoxRule PAIRS =
      new KnoxRule(
          Metric.EUCLIDEAN,
          new Bands(new double[] {0, 50, 200}, false),
          new Bands(new double[] {0, 7, 14}, false));

  /// The classes that divide work among threads, and what is compared of each.
  private static final Map<String, BiFunction<Gen, Integer, Object>> METHODS =
      Map.of(
          "AoristicProfile", ThreadsTest::aoristic,
          "KernelDensity", ThreadsTest::density,
          "DensityPreview", ThreadsTest::preview,
          "AreaMass", ThreadsTest::densityWithin,
          "ConditionalPermutation", ThreadsTest::permutation,
          "GridStatistics", ThreadsTest::grid,
          "KnoxMonteCarlo", ThreadsTest::knox,
          "SpaceTimeScan", ThreadsTest::scan,
          "ExpectedRange", ThreadsTest::ranges);

  static Iterable<String> methods() {
    return new TreeSet<>(METHODS.keySet());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void threadsChangeNoBit(String name) {
    var method = Objects.requireNonNull(METHODS.get(name));
    forAll(gen -> {
      if (gen.size() % 20 != 1) {
        return;
      }
      long seed = gen.nextLong();
      var one = method.apply(Gen.seeded(seed), 1);
      for (int threads : new int[] {2, 3, 7}) {
        assertThat(method.apply(Gen.seeded(seed), threads)).isEqualTo(one);
      }
    });
  }

  @Test
  void everyClassThatDividesWorkAmongThreadsIsAsked() {
    var dividing =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.loftet.engine")
                .stream()
                .filter(one -> !one.isEquivalentTo(Parallel.class))
                .filter(one ->
                    one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Parallel.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(dividing).isEqualTo(METHODS.keySet());
  }

  @Test
  void findingsOfEventsAreTheSameOnManyThreads() {
    var gen = Gen.seeded(5);
    var events = events(gen, 80);
    var start = LocalDate.EPOCH;
    var rule = new ScanRule(200, 40, 1, 7, true, 0.5, 2);
    var pairs = NearRepeats.of(events, SQUARE, ZONE, PAIRS, 300, 1, 1);
    var pairsOnMany = NearRepeats.of(events, SQUARE, ZONE, PAIRS, 300, 1, 5);
    assertThat(pairsOnMany.ratio(0, 0)).isEqualTo(pairs.ratio(0, 0));
    assertThat(pairsOnMany.provenance()).isEqualTo(pairs.provenance());
    var clusters = ClusterFindings.of(events, SQUARE, start, ZONE, rule, 1, 50, 1, 1);
    var clustersOnMany = ClusterFindings.of(events, SQUARE, start, ZONE, rule, 1, 50, 1, 5);
    assertThat(clustersOnMany.clusters()).isEqualTo(clusters.clusters());
    assertThat(clustersOnMany.simulated().maxima()).isEqualTo(clusters.simulated().maxima());
  }

  private static EventTable events(Gen gen, int n) {
    var from = IntStream.range(0, n).mapToLong(_ -> 86_400L * gen.between(1, 39)).toArray();
    return new EventTable(
        IntStream.range(0, n).asLongStream().toArray(),
        metres(gen, n),
        metres(gen, n),
        from,
        from,
        new byte[n]);
  }

  private static double[] metres(Gen gen, int n) {
    return IntStream.range(0, n).mapToDouble(_ -> gen.between(0, 999)).toArray();
  }

  private static Object aoristic(Gen gen, int threads) {
    int n = 140_000;
    var from = IntStream.range(0, n).mapToLong(_ -> gen.between(0, 100_000_000)).toArray();
    var to = Arrays.stream(from).map(f -> f + gen.between(-1000, 1_000_000)).toArray();
    return AoristicProfile.of(from, to, SpanRule.spread(ZONE), threads).week();
  }

  private static DensityRule rule(Gen gen) {
    var edge = gen.of(List.of(DensityRule.Edge.values()));
    var kernel = gen.of(List.of(Kernel.values()));
    return new DensityRule(kernel, gen.between(20, 300), edge, SQUARE, true);
  }

  private static Object density(Gen gen, int threads) {
    var points = Points.of(metres(gen, 200), metres(gen, 200));
    var grid = Grid.over(SQUARE, 5);
    return KernelDensity.of(points, grid, rule(gen), threads).perKm2();
  }

  private static Object preview(Gen gen, int threads) {
    var points = Points.of(metres(gen, 200), metres(gen, 200));
    var kernel = gen.of(List.of(Kernel.values()));
    var rule = new DensityRule(kernel, 100, DensityRule.Edge.UNIFORM, SQUARE, true);
    return DensityPreview.of(points, Grid.over(SQUARE, 5), rule, 8, threads).density().perKm2();
  }

  private static Object densityWithin(Gen gen, int threads) {
    var corner = (double) gen.between(300, 900);
    var area =
        new Polygon(
            List.of(new Polygon.Ring(new double[] {0, corner, 0}, new double[] {0, 0, corner})));
    var points = Points.of(metres(gen, 200), metres(gen, 200));
    return KernelDensity.within(area, points, Grid.over(SQUARE, 10), rule(gen), threads).perKm2();
  }

  private static Object permutation(Gen gen, int threads) {
    var map = CellMap.full(30, 20, metres(gen, 600));
    var found =
        ConditionalPermutation.of(
            map, Neighbourhood.queen(), gen.of(List.of(WeightStyle.values())), 9, 3, threads);
    return Arrays.asList(
        Arrays.hashCode(found.mean()),
        Arrays.hashCode(found.variance()),
        Arrays.hashCode(found.folded()));
  }

  private static Object grid(Gen gen, int threads) {
    var x = metres(gen, 90 * 200);
    var around =
        gen.of(List.of(Neighbourhood.queen(), Neighbourhood.rook(), Neighbourhood.band(2.3)));
    var found = GridStatistics.of(90, 200, x, around, threads);
    return Arrays.asList(Arrays.hashCode(found.gi()), Arrays.hashCode(found.giStar()));
  }

  private static Object knox(Gen gen, int threads) {
    var day = IntStream.range(0, 60).map(_ -> gen.between(0, 40)).toArray();
    var knox = new Knox(metres(gen, 60), metres(gen, 60), day, PAIRS);
    var table = knox.table();
    var all = KnoxMonteCarlo.of(knox, table, 600, 3, threads);
    var early = KnoxMonteCarlo.of(knox, table, 600, 3, threads, 2);
    return Arrays.asList(
        Arrays.hashCode(all.counts(0, 0)),
        Arrays.hashCode(all.counts(0, 1)),
        Arrays.hashCode(all.counts(1, 0)),
        Arrays.hashCode(all.counts(1, 1)),
        early.draws(),
        Arrays.hashCode(early.counts(1, 1)));
  }

  private static Object scan(Gen gen, int threads) {
    var day = IntStream.range(0, 60).map(_ -> gen.between(0, 29)).toArray();
    var rule = new ScanRule(200, 30, 1, 7, gen.chance(0.5), 0.5, 2);
    var scan = SpaceTimeScan.of(metres(gen, 60), metres(gen, 60), day, rule, 1);
    return scan.simulate(70, 3, threads).maxima();
  }

  private static Object ranges(Gen gen, int threads) {
    var counts = IntStream.range(0, 80).mapToDouble(_ -> gen.between(0, 9)).toArray();
    var settings =
        new ExpectedRange.Settings(
            2,
            1,
            12,
            1,
            3,
            2.58,
            0.05,
            0.05,
            gen.of(List.of(ExpectedRange.Limit.values())),
            ExpectedRange.Errors.PUBLISHED);
    return Arrays.asList(ExpectedRange.from(counts, 40, settings, threads));
  }
}
