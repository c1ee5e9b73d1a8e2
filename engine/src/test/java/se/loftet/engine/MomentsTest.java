package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void equalSumsThatLoseNothingWhereverTheMeanLies() {
    forAll(gen -> {
      double far = gen.of(List.of(0.0, 1e3, -1e6));
      var x = gen.doubles(gen.between(1, 9000), far - 5, far + 5);
      double mean = Sums.of(x.length, i -> x[i]) / x.length;
      double squares = Sums.of(x.length, i -> (x[i] - mean) * (x[i] - mean));
      var found = Moments.of(x);
      assertThat(found.size()).isEqualTo(x.length);
      assertThat(found.mean()).isCloseTo(mean, within(1e-14 * (1 + Math.abs(mean))));
      assertThat(found.squares()).isCloseTo(squares, within(1e-9 * (1 + squares)));
    });
  }

  @Test
  void partsMergeInAnyGrouping() {
    forAll(gen -> {
      var x = gen.doubles(3 * gen.between(1, 50), -9, 9);
      int third = x.length / 3;
      var a = Moments.of(Arrays.copyOfRange(x, 0, third));
      var b = Moments.of(Arrays.copyOfRange(x, third, 2 * third));
      var c = Moments.of(Arrays.copyOfRange(x, 2 * third, x.length));
      var left = a.merge(b).merge(c);
      var right = a.merge(b.merge(c));
      assertThat(left.mean()).isCloseTo(right.mean(), within(1e-13));
      assertThat(left.squares()).isCloseTo(Moments.of(x).squares(), within(1e-9));
      assertThat(right.squares()).isCloseTo(Moments.of(x).squares(), within(1e-9));
    });
  }

  @Test
  void equalValuesDoNotVaryAndNoneAreNothing() {
    assertThat(Moments.of(new double[] {7, 7, 7}).squares()).isZero();
    assertThat(Moments.of(new double[0])).isEqualTo(Moments.NONE);
    assertThat(Moments.NONE.merge(Moments.NONE)).isEqualTo(Moments.NONE);
  }
}
