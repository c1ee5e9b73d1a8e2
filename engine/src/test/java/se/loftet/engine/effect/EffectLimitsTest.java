package se.loftet.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.loftet.engine.Interval;

/// What lies on the limit of a verdict, and assignments that are drawn instead of gone through.
class EffectLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "0.9, 0.8, 0.99, IMPROVED",
    "0.9, 0.8, 1, CANNOT_TELL",
    "0.91, 0.8, 0.99, CANNOT_TELL",
    "2, 1.01, 3, WORSE",
    "2, 1, 3, CANNOT_TELL",
    "1.05, 1.01, 1.2, CANNOT_TELL",
    "1, 0.91, 1.1, UNCHANGED",
    "1, 0.9, 1.1, CANNOT_TELL",
    "1, 0.91, 1.2, CANNOT_TELL",
    "0.95, 0.92, 0.99, UNCHANGED"
  })
  void aVerdictNeedsMoreThanItsLimits(double ratio, double low, double high, Verdict verdict) {
    assertThat(Verdict.ofFall(ratio, new Interval(low, high, 0.95, "x"), 0.1)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "1.1", "NaN"})
  void aChangeThatMattersLiesBetweenNothingAndAll(double matters) {
    var interval = new Interval(0.5, 0.7, 0.95, "x");
    assertThatThrownBy(() -> Verdict.ofFall(0.6, interval, matters))
        .hasMessageContaining("not between 0 and 1");
  }

  @Test
  void withoutAnEstimateThereIsNoVerdict() {
    var interval = new Interval(0.5, 0.7, 0.95, "x");
    assertThat(Verdict.ofFall(Double.NaN, interval, 0.1)).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(Verdict.ofRise(0.6, interval, 0.1)).isEqualTo(Verdict.WORSE);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "-1, 1", "0.95, 0.99", "0.95, NaN"})
  void powerWithoutALevelOrWithLessThanPoissonVariationIsRefused(double level, double dispersion) {
    assertThatThrownBy(() -> new Power(level, dispersion)).hasMessageContaining("level");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.8", "-1, 0.8", "0.5, 0", "0.5, 1"})
  void noNumberOfCasesShowsAnImpossibleChange(double ratio, double power) {
    assertThatThrownBy(() -> new Power(0.95, 1).casesNeeded(ratio, power))
        .hasMessageContaining("ratio above 0");
  }

  /// At a ratio of about 0.11 a fall is easiest to see: with fewer cases than that takes none is.
  @ParameterizedTest
  @CsvSource({"2, NaN", "16.2, NaN", "16.3, 0.1207", "20, 0.2418", "200, 0.7378"})
  void withTooFewCasesNoFallCanBeSeen(double before, double fall) {
    var found = new Power(0.95, 1).smallestVisibleFall(before, 0.8);
    assertThat(found).isEqualTo(fall, within(1e-4));
  }

  @Test
  void powerSaysByWhatLevelAndDispersionItCounts() {
    var power = new Power(0.9, 1.5);
    assertThat(power.at(100, 0)).isNaN();
    assertThat(power.at(0, 0.5)).isNaN();
    assertThat(power.provenance().parameters())
        .containsEntry("level", 0.9)
        .containsEntry("dispersion", 1.5);
  }

  @Test
  void assignmentsDrawnGiveThePOfAllAssignments() {
    var panel = panel();
    var all = Placebo.of(panel, 495, 1);
    var drawn = Placebo.of(panel, 494, 1);
    assertThat(all.exact()).isTrue();
    assertThat(all.assignments()).isEqualTo(495);
    assertThat(drawn.exact()).isFalse();
    assertThat(drawn.assignments()).isEqualTo(494);
    assertThat(drawn.ratio()).isEqualTo(all.ratio());
    assertThat(all.p()).isBetween(0.05, 0.6);
    assertThat(drawn.p()).isCloseTo(all.p(), within(5 * Math.sqrt(all.p() * (1 - all.p()) / 494)));
    assertThat(Placebo.of(panel, 494, 1)).isEqualTo(drawn);
    assertThat(Placebo.of(panel, 494, 2).p()).isNotEqualTo(drawn.p());
    assertThat(drawn.sourced(0.95).provenance().seed()).isEqualTo(1);
    assertThat(all.sourced(0.95).provenance().seed()).isNull();
  }

  /// The p-value of draws is never 0, and a change that every assignment shows is no finding.
  @Test
  void pOfDrawsStaysAboveNothing() {
    double p = Placebo.of(panel(), 1, 7).p();
    assertThat(p).isIn(0.5, 1.0);
  }

  /// Twelve areas, four of them treated, before and after, with counts that differ.
  private static Panel panel() {
    int n = 24;
    int[] area = new int[n];
    int[] period = new int[n];
    var treated = new boolean[n];
    var post = new boolean[n];
    var exposure = new double[n];
    var count = new double[n];
    for (int i = 0; i < n; i++) {
      area[i] = i / 2;
      period[i] = i % 2;
      treated[i] = area[i] < 4;
      post[i] = period[i] == 1;
      exposure[i] = 10 + area[i];
      count[i] = 20 + (area[i] * 7) % 11 + (post[i] ? (area[i] * 5) % 9 - (treated[i] ? 2 : 0) : 0);
    }
    return new Panel(area, period, treated, post, exposure, count);
  }
}
