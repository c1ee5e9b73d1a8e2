package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.disclosure.CountTable;
import se.loftet.engine.effect.Displacement;
import se.loftet.engine.effect.DisplacementBootstrap;
import se.loftet.engine.priority.Acceptability;
import se.loftet.engine.priority.Criteria;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.LeastSquares;
import se.loftet.engine.regression.RegressionSums;
import se.loftet.engine.survey.DomainTotals;
import se.loftet.engine.trend.CountSeries;
import se.loftet.testkit.Gen;

/// Parts put together in any grouping are the whole.
class MergeTest {
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void sumsOfARegressionMergeInAnyGroupingToTheFitOfAllRows() {
    forAll(gen -> {
      int n = 3 * gen.between(4, 20);
      var x = whole(gen, n);
      var y = whole(gen, n);
      x[0] = 99;
      var parts = IntStream.range(0, 3).mapToObj(k -> part(x, y, k * n / 3, n / 3)).toList();
      var left = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
      var right = parts.get(0).merge(parts.get(1).merge(parts.get(2)));
      var all = part(x, y, 0, n);
      assertThat(left.isSame(right)).isTrue();
      assertThat(left.isSame(all)).isTrue();
      var design = Design.of(n).intercept().column("x", x).build();
      var fit = LeastSquares.fit(design, y, ones(n)).orElseThrow();
      assertThat(left.coefficients().orElseThrow())
          .containsExactly(fit.coefficients(), within(1e-8));
      double squares = Arrays.stream(fit.residuals()).map(r -> r * r).sum();
      assertThat(left.residualSquares()).isCloseTo(squares, within(1e-6 * (1 + squares)));
    });
  }

  @Test
  void domainTotalsMergeInAnyGroupingToThoseOfAllRows() {
    forAll(gen -> {
      int n = 3 * gen.between(1, 30);
      var y = whole(gen, n);
      y[0] = Double.NaN;
      var weight = whole(gen, n);
      int[] domain = IntStream.range(0, n).map(_ -> gen.between(-1, 3)).toArray();
      var parts =
          IntStream.range(0, 3)
              .mapToObj(k -> totals(weight, y, domain, k * n / 3, (k + 1) * n / 3))
              .toList();
      var left = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
      var right = parts.get(0).merge(parts.get(1).merge(parts.get(2)));
      var all = totals(weight, y, domain, 0, n);
      for (int d = 0; d < 4; d++) {
        assertThat(Double.compare(left.mean(d), right.mean(d))).isZero();
        assertThat(Double.compare(left.mean(d), all.mean(d))).isZero();
        assertThat(left.answers(d)).isEqualTo(right.answers(d)).isEqualTo(all.answers(d));
      }
      assertThat(left.rejections()).isEqualTo(all.rejections());
    });
  }

  @Test
  void countSeriesMergeInAnyGroupingAndKeepWhatIsToBeKnown() {
    forAll(gen -> {
      int n = gen.between(1, 30);
      var a = CountSeries.of(whole(gen, n), 12).warning(Warning.COUNT_FOLLOWS_EFFORT);
      var b = CountSeries.of(whole(gen, n), 12);
      var c = CountSeries.of(whole(gen, n), 12).warning(Warning.INCOMPLETE_BY_REPORTING_DELAY);
      var left = a.merge(b).merge(c);
      var right = a.merge(b.merge(c));
      assertThat(left.count()).isEqualTo(right.count());
      assertThat(left.warnings())
          .isEqualTo(right.warnings())
          .containsExactlyInAnyOrder(
              Warning.COUNT_FOLLOWS_EFFORT, Warning.INCOMPLETE_BY_REPORTING_DELAY);
    });
  }

  @Test
  void countTablesMergeInAnyGrouping() {
    forAll(gen -> {
      var a = table(gen);
      var b = table(gen);
      var c = table(gen);
      var left = a.merge(b).merge(c);
      var right = a.merge(b.merge(c));
      for (var cell : left.cells()) {
        assertThat(left.at(cell))
            .isEqualTo(right.at(cell))
            .isEqualTo(a.at(cell) + b.at(cell) + c.at(cell));
      }
    });
  }

  @Test
  void acceptabilityOfPartsMergesInAnyGroupingToThatOfAllDraws() {
    forAll(gen -> {
      var criteria = criteria(gen);
      long seed = gen.nextLong();
      int step = Acceptability.BLOCK;
      var a = Acceptability.part(criteria, 2, 0, step, seed);
      var b = Acceptability.part(criteria, 2, step, 2 * step, seed);
      var c = Acceptability.part(criteria, 2, 2 * step, 2 * step + 7, seed);
      var whole = Acceptability.of(criteria, 2, 2 * step + 7, seed);
      for (int i = 0; i < 3; i++) {
        for (int rank = 1; rank <= 2; rank++) {
          assertThat(a.merge(b).merge(c).share(i, rank))
              .isEqualTo(a.merge(b.merge(c)).share(i, rank))
              .isEqualTo(whole.share(i, rank));
        }
      }
      assertThat(c.merge(a).merge(b).provenance()).isEqualTo(whole.provenance());
    });
  }

  private static Criteria criteria(Gen gen) {
    return new Criteria(
        List.of(gen.doubles(2, 0, 1), gen.doubles(2, 0, 1), gen.doubles(2, 0, 1)),
        new boolean[] {true, false},
        new double[] {1, 2});
  }

  @Test
  void bootstrapsOfPartsMergeInAnyGroupingToThatOfAllDraws() {
    var target = new Displacement.Counts(50, 30);
    var seen = new Displacement(target, new Displacement.Counts(9, 12), target, target);
    int step = DisplacementBootstrap.BLOCK;
    var a = DisplacementBootstrap.part(seen, 0, step, 3);
    var b = DisplacementBootstrap.part(seen, step, 2 * step, 3);
    var c = DisplacementBootstrap.part(seen, 2 * step, 2 * step + 9, 3);
    var whole = DisplacementBootstrap.of(seen, 2 * step + 9, 3).sourced(0.9);
    assertThat(a.merge(b).merge(c).sourced(0.9)).isEqualTo(whole);
    assertThat(a.merge(b.merge(c)).sourced(0.9)).isEqualTo(whole);
    assertThat(c.merge(b).merge(a).sourced(0.9)).isEqualTo(whole);
    assertThatThrownBy(() -> DisplacementBootstrap.part(seen, 1, 9, 3))
        .hasMessageContaining("start a block");
  }

  @Test
  void momentsAndRejectionsMergeInAnyGrouping() {
    forAll(gen -> {
      var a = Moments.of(whole(gen, gen.between(0, 9)));
      var b = Moments.of(whole(gen, gen.between(0, 9)));
      var c = Moments.of(whole(gen, gen.between(0, 9)));
      var left = a.merge(b).merge(c);
      var right = a.merge(b.merge(c));
      assertThat(left.size()).isEqualTo(right.size());
      assertThat(left.mean()).isCloseTo(right.mean(), within(1e-12));
      assertThat(left.squares()).isCloseTo(right.squares(), within(1e-9));
      var first = new Rejections(Map.of(Rejections.Reason.TOO_LONG, a.size()));
      var second = new Rejections(Map.of(Rejections.Reason.OUTSIDE_AREA, b.size()));
      var third = new Rejections(Map.of(Rejections.Reason.TOO_LONG, c.size()));
      assertThat(first.merge(second).merge(third)).isEqualTo(first.merge(second.merge(third)));
    });
  }

  /// What docs/engine.md says of parts is what the code has.
  @Test
  void everyClassThatMergesStandsInTheTableOfParts() throws IOException {
    var merging =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.loftet.engine")
                .stream()
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(one -> one.getMethods().stream().anyMatch(m -> m.getName().equals("merge")))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    var table =
        Files.readAllLines(Path.of("../docs/engine.md")).stream()
            .dropWhile(line -> !line.equals("## Parts"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("##"))
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> NAME.matcher(line.split("\\|", -1)[1]).results())
            .map(name -> name.group(1))
            .collect(Collectors.toSet());
    assertThat(merging).isEqualTo(table);
  }

  @Test
  void partsOfDifferentShapeDoNotMerge() {
    var two = new CountTable(List.of(new long[] {1, 2}));
    var three = new CountTable(List.of(new long[] {1, 2, 3}));
    assertThatThrownBy(() -> two.merge(three)).hasMessageContaining("different");
    var one = DomainTotals.of(new double[0], new double[0], new int[0], 1);
    var none = DomainTotals.of(new double[0], new double[0], new int[0], 0);
    assertThatThrownBy(() -> one.merge(none)).hasMessageContaining("different");
    assertThat(one.mean(0)).isNaN();
  }

  private static RegressionSums part(double[] x, double[] y, int from, int rows) {
    var some = Arrays.copyOfRange(x, from, from + rows);
    return RegressionSums.of(
        Design.of(rows).intercept().column("x", some).build(),
        Arrays.copyOfRange(y, from, from + rows),
        ones(rows));
  }

  private static DomainTotals totals(double[] weight, double[] y, int[] domain, int from, int to) {
    return DomainTotals.of(
        Arrays.copyOfRange(weight, from, to),
        Arrays.copyOfRange(y, from, to),
        Arrays.copyOfRange(domain, from, to),
        4);
  }

  private static double[] whole(Gen gen, int n) {
    return IntStream.range(0, n).mapToDouble(_ -> gen.between(0, 50)).toArray();
  }

  private static CountTable table(Gen gen) {
    return new CountTable(
        List.of(
            new long[] {gen.between(0, 9), gen.between(0, 9)},
            new long[] {gen.between(0, 9), gen.between(0, 9)}));
  }

  private static double[] ones(int n) {
    var ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
