package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Figure;
import se.loftet.engine.regression.Design;

class CoefficientShiftTest {
  @Test
  void criticalValuesOfAndrewsHaveAProbabilityOfFivePercent() {
    double[] critical = {8.68, 11.72, 14.13};
    for (int k = 1; k <= critical.length; k++) {
      assertThat(CoefficientShift.tail(critical[k - 1], k, 0.15)).isCloseTo(0.05, within(0.003));
    }
  }

  /// Expected values by R strucchange 1.5.3: `Fstats(y ~ t, from = 0.15)`, its p-value by Hansen.
  @Test
  void twoAndThreeCoefficientsAgreeWithThePeer() {
    int n = 60;
    var t = new double[n];
    var y = new double[n];
    Arrays.setAll(t, i -> i + 1.0);
    Arrays.setAll(
        y,
        i ->
            5
                + 0.02 * t[i]
                + Math.sin(1.3 * t[i])
                + Math.cos(0.7 * t[i] * t[i])
                + (t[i] > 35 ? 1.1 : 0));
    var season = Arrays.stream(t).map(v -> Math.sin(2 * Math.PI * v / 12)).toArray();
    var line = Design.of(n).intercept().column("t", t);
    var two = (LevelShift.Result.Tested) CoefficientShift.largestChow(line.build(), y, 0.15);
    assertThat(two.statistic()).isCloseTo(11.3014168905, within(1e-8));
    assertThat(two.at()).isEqualTo(37);
    assertThat(two.p()).isCloseTo(0.0557, within(0.01));
    var wave = line.column("z", season).build();
    var three = (LevelShift.Result.Tested) CoefficientShift.largestChow(wave, y, 0.15);
    assertThat(three.statistic()).isCloseTo(11.8267315715, within(1e-8));
    assertThat(three.at()).isEqualTo(37);
    assertThat(three.p()).isCloseTo(0.1106, within(0.015));
  }

  @Test
  void ofALevelAloneItIsTheTestOfALevel() {
    forAll(gen -> {
      int n = gen.between(20, 60);
      var y = gen.doubles(n, 0, 5);
      var level = Design.of(n).intercept().build();
      var one = (LevelShift.Result.Tested) LevelShift.largestChow(y, 0.15);
      var any = (LevelShift.Result.Tested) CoefficientShift.largestChow(level, y, 0.15);
      assertThat(any.at()).isEqualTo(one.at());
      assertThat(any.statistic()).isCloseTo(one.statistic(), within(1e-7));
    });
  }

  @Test
  void findsWhereATrendTurned() {
    int n = 60;
    var t = new double[n];
    var y = new double[n];
    Arrays.setAll(t, i -> i + 1.0);
    Arrays.setAll(y, i -> (i < 30 ? i : 60 - i) + 0.3 * Math.sin(1.7 * i));
    var line = Design.of(n).intercept().column("t", t).build();
    var found = (LevelShift.Result.Tested) CoefficientShift.largestChow(line, y, 0.15);
    assertThat(found.at()).isBetween(29, 31);
    assertThat(found.p()).isLessThan(1e-6);
  }

  @Test
  void withoutRowsOrVariationThereIsNothingToTest() {
    assertThat(CoefficientShift.largestChow(Design.of(0).intercept().build(), new double[0], 0.15))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.NO_OBSERVATIONS));
    assertThat(CoefficientShift.largestChow(Design.of(3).intercept().build(), new double[3], 0.15))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS));
    var same = new double[30];
    Arrays.fill(same, 7);
    assertThat(CoefficientShift.largestChow(Design.of(30).intercept().build(), same, 0.15))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.NO_VARIATION));
  }
}
