package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.testkit.Gen.forAll;

import org.junit.jupiter.api.Test;

class MultipleTestsTest {
  @Test
  void adjustingLeavesOutTestsThatWereNotMade() {
    var p = new double[] {0.01, Double.NaN, 0.04, 0.03};
    assertThat(MultipleTests.BENJAMINI_HOCHBERG.adjusted(p))
        .containsExactly(new double[] {0.03, Double.NaN, 0.04, 0.04}, within(1e-15));
    assertThat(MultipleTests.HOLM.adjusted(p))
        .containsExactly(new double[] {0.03, Double.NaN, 0.06, 0.06}, within(1e-15));
    assertThat(MultipleTests.HOLM.adjusted(new double[0])).isEmpty();
  }

  @Test
  void adjustedValuesKeepTheOrderOfTheRawOnes() {
    forAll(gen -> {
      var p = gen.doubles(gen.between(1, gen.size()), 0, 1);
      for (var family : MultipleTests.values()) {
        var q = family.adjusted(p);
        for (int i = 1; i < p.length; i++) {
          assertThat(q[i]).isGreaterThanOrEqualTo(p[i] * (1 - 1e-15)).isLessThanOrEqualTo(1);
          assertThat((q[i] - q[i - 1]) * (p[i] - p[i - 1])).isGreaterThanOrEqualTo(0);
        }
      }
    });
  }

  @Test
  void tailsOfTheNormalLawKeepTheirPrecision() {
    exact("far tail", Normal.upper(30), 4.906713927148187e-198, 1e-12);
    exact("two sides", Normal.twoSided(-1.959963984540054), 0.05, 1e-14);
  }
}
