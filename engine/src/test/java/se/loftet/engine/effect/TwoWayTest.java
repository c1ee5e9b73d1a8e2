package se.loftet.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Figure;
import se.loftet.engine.Warning;
import se.loftet.engine.regression.LeastSquares;
import se.loftet.engine.regression.Sandwich;
import se.loftet.testkit.Gen;

class TwoWayTest {
  @Test
  void eliminatedLevelsGiveTheSameAsAColumnForEachLevel() {
    forAll(gen -> {
      var panel = panel(gen, gen.between(4, 8), gen.between(4, 9), 1);
      var fast = DifferenceInDifferences.twoWay(panel).orElseThrow();
      var slow = DifferenceInDifferences.twoWayInFull(panel).orElseThrow();
      assertThat(fast.effect()).isCloseTo(slow.effect(), within(1e-8));
      assertThat(fast.modelError()).isCloseTo(slow.modelError(), within(1e-7));
      assertThat(fast.clustered()).isCloseTo(slow.clustered(), within(1e-7));
      assertThat(fast.corrected()).isCloseTo(slow.corrected(), within(1e-7));
    });
  }

  @Test
  void ratesBySquaresGiveTheSameAsAColumnForEachLevel() {
    forAll(gen -> {
      var panel = panel(gen, gen.between(4, 8), gen.between(4, 9), 1);
      var rate = new double[panel.size()];
      Arrays.setAll(rate, i -> panel.count()[i] / panel.exposure()[i]);
      var full = LeastSquares.fit(panel.twoWay(), rate, panel.exposure()).orElseThrow();
      var found = DifferenceInDifferences.rates(panel).orElseThrow();
      double clustered =
          Sandwich.diagonalRoots(Sandwich.of(full).clustered(panel.area()))[
              full.design().indexOf("D")];
      assertThat(found.effect()).isCloseTo(full.coefficient("D"), within(1e-9));
      assertThat(found.clustered()).isCloseTo(clustered, within(1e-9));
    });
  }

  @Test
  void anAreaWithoutACaseSaysNothingAndSpoilsNothing() {
    forAll(gen -> {
      var with = panel(gen, 6, 6, 0);
      int[] rows = IntStream.range(6, with.size()).toArray();
      var found = DifferenceInDifferences.twoWay(with).orElseThrow();
      var without = DifferenceInDifferences.twoWay(pick(with, rows)).orElseThrow();
      assertThat(found.effect()).isCloseTo(without.effect(), within(1e-9));
      assertThat(found.clustered()).isCloseTo(without.clustered(), within(1e-9));
    });
  }

  @Test
  void aMeasureThatBeganEverywhereCannotBeToldFromThePeriods() {
    forAll(gen -> {
      var one = panel(gen, 5, 6, 1);
      var everywhere = new boolean[one.size()];
      Arrays.fill(everywhere, true);
      var post = new boolean[one.size()];
      for (int i = 0; i < post.length; i++) {
        post[i] = one.isPost(i);
      }
      var panel =
          new Panel(one.area(), one.period(), everywhere, post, one.exposure(), one.count());
      assertThat(DifferenceInDifferences.twoWay(panel)).isEmpty();
      assertThat(DifferenceInDifferences.sourced(panel, 0.95).figure())
          .isEqualTo(new Figure.Undefined(Figure.Reason.NO_VARIATION));
    });
  }

  @Test
  void aFindingSaysThatTheAreasAreFew() {
    forAll(gen -> {
      var finding = DifferenceInDifferences.sourced(panel(gen, 6, 6, 1), 0.95);
      assertThat(finding.provenance().warnings()).contains(Warning.TOO_FEW);
      assertThat(finding.provenance().parameters()).containsEntry("areas", 6);
      assertThat(finding.figure()).isInstanceOf(Figure.Estimate.class);
    });
  }

  /// The first area has no case where `least` is 0; the last two are treated from the middle on.
  private static Panel panel(Gen gen, int areas, int periods, int least) {
    int n = areas * periods;
    int[] area = IntStream.range(0, n).map(i -> 10 + i / periods).toArray();
    int[] period = IntStream.range(0, n).map(i -> i % periods).toArray();
    var treated = new boolean[n];
    var post = new boolean[n];
    var count = new double[n];
    for (int i = 0; i < n; i++) {
      treated[i] = i / periods >= areas - 2;
      post[i] = i % periods >= periods / 2;
      count[i] = i / periods == 0 && least == 0 ? 0 : gen.between(1, 20);
    }
    return new Panel(area, period, treated, post, gen.doubles(n, 1, 9), count);
  }

  private static Panel pick(Panel panel, int[] rows) {
    var treated = new boolean[rows.length];
    var post = new boolean[rows.length];
    for (int k = 0; k < rows.length; k++) {
      treated[k] = panel.isTreated(rows[k]);
      post[k] = panel.isPost(rows[k]);
    }
    return new Panel(
        Arrays.stream(rows).map(i -> panel.area()[i]).toArray(),
        Arrays.stream(rows).map(i -> panel.period()[i]).toArray(),
        treated,
        post,
        Arrays.stream(rows).mapToDouble(i -> panel.exposure()[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> panel.count()[i]).toArray());
  }
}
