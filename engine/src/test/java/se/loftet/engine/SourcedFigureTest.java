package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.loftet.engine.effect.Displacement;
import se.loftet.engine.effect.Displacement.Counts;
import se.loftet.engine.effect.DisplacementBootstrap;
import se.loftet.engine.effect.InterruptedSeries;
import se.loftet.engine.effect.RateRatio;
import se.loftet.engine.survey.SurveyDesign;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import se.loftet.engine.survey.WaveDifference;
import se.loftet.engine.trend.CountSeries;
import se.loftet.engine.trend.Cusum;
import se.loftet.engine.trend.SmallAreaRates;

/// What a result carries: the figure or why there is none, and how it came about.
class SourcedFigureTest {
  private static final Counts TARGET = new Counts(120, 80);
  private static final Counts CONTROL = new Counts(400, 390);

  @Test
  void aRatioToNothingIsUndefinedAndSaysWhy() {
    assertThat(new RateRatio(3, 10, 0, 10).sourced(0.95).figure())
        .isEqualTo(new Figure.Undefined(Figure.Reason.DIVISION_BY_ZERO));
    assertThat(new RateRatio(0, 10, 0, 10).sourced(0.95).figure())
        .isEqualTo(new Figure.Undefined(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void aRatioOfFewCasesIsWarnedOf() {
    var few = new RateRatio(3, 10, 40, 10).sourced(0.95);
    assertThat(few.provenance().warnings()).containsExactly(Warning.TOO_FEW);
    assertThat(few.provenance().parameters()).containsEntry("count", 3L);
    var many = new RateRatio(30, 10, 40, 10).sourced(0.95);
    assertThat(many.provenance().warnings()).isEmpty();
    assertThat(many.figure().orNaN()).isEqualTo(0.75);
  }

  @Test
  void aTargetThatDidNotFallHasNoDisplacementQuotient() {
    var fell = new Displacement(TARGET, new Counts(60, 50), CONTROL, Counts.NONE);
    assertThat(fell.sourcedQuotient(0.95).figure()).isInstanceOf(Figure.Estimate.class);
    assertThat(fell.sourcedDifference(0.95).figure().orNaN()).isEqualTo(-40);
    var rose = new Displacement(new Counts(80, 120), new Counts(60, 50), CONTROL, Counts.NONE);
    assertThat(rose.sourcedQuotient(0.95).figure())
        .isEqualTo(new Figure.Undefined(Figure.Reason.UNBOUNDED));
    var empty = new Displacement(Counts.NONE, Counts.NONE, Counts.NONE, Counts.NONE);
    assertThat(empty.sourcedDifference(0.95).figure())
        .isEqualTo(new Figure.Undefined(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void drawsCarryTheirSeedAndWhatCouldNotBeUsed() {
    var seen = new Displacement(TARGET, new Counts(60, 50), CONTROL, Counts.NONE);
    var finding = DisplacementBootstrap.of(seen, 2000, 7).sourced(0.95);
    assertThat(finding.provenance().seed()).isEqualTo(7L);
    assertThat(finding.provenance().parameters()).containsEntry("draws", 2000);
    assertThat(finding.figure()).isInstanceOf(Figure.Estimate.class);
  }

  @Test
  void anInterruptedSeriesSaysWhatItLeftOutAndWhatItsCountsFollow() {
    var y = new double[40];
    Arrays.setAll(y, i -> 10 + (i * 7) % 5 - (i >= 20 ? 4 : 0));
    y[5] = Double.NaN;
    var series = CountSeries.of(y, 12).warning(Warning.COUNT_FOLLOWS_EFFORT);
    var finding = InterruptedSeries.of(series, 21, false, 0).sourced(3, 0.95);
    assertThat(finding.provenance().rejections().of(Rejections.Reason.MISSING_VALUE)).isEqualTo(1);
    assertThat(finding.provenance().warnings()).contains(Warning.COUNT_FOLLOWS_EFFORT);
    assertThat(finding.figure().orNaN()).isBetween(0.5, 0.9);
    assertThat(((Figure.Estimate) finding.figure()).n()).isEqualTo(39);
    var never = InterruptedSeries.of(series, 99, false, 0).sourced(3, 0.95);
    assertThat(never.figure()).isEqualTo(new Figure.Undefined(Figure.Reason.NO_VARIATION));
  }

  @Test
  void aSurveyEstimateCountsThoseWhoDidNotAnswer() {
    var table = SurveyTable.of(SurveyDesign.of(6).build(), new double[] {1, 1, 1, 1, 1, 1});
    double[] y = {1, 0, Double.NaN, 1, 1, 0};
    var all = new boolean[] {true, true, true, true, true, true};
    var estimates = new SurveyEstimates(table);
    var finding = estimates.sourced("mean", estimates.mean(y, all), y, all, 0.95);
    assertThat(finding.figure().orNaN()).isEqualTo(0.6);
    assertThat(finding.provenance().rejections().total()).isEqualTo(1);
    assertThat(finding.provenance().warnings()).containsExactly(Warning.TOO_FEW);
    var missing = new double[6];
    Arrays.fill(missing, Double.NaN);
    var nobody = estimates.sourced("mean", estimates.mean(missing, all), missing, all, 0.95);
    assertThat(nobody.figure()).isEqualTo(new Figure.Undefined(Figure.Reason.ALL_MISSING));
    var mean = estimates.mean(y, all).orThrow();
    var change = WaveDifference.of(mean, mean);
    assertThat(change.sourced(0.95, finding, finding).figure().orNaN()).isZero();
    assertThat(change.sourced(0.95, finding, finding).provenance().rejections().total())
        .isEqualTo(2);
    assertThat(change.sourced(0.95, finding, nobody).figure())
        .isEqualTo(new Figure.Undefined(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void chartsAndSmoothedRatesSayHowTheyWereMade() {
    var series = CountSeries.of(new double[] {3, 4, 2, Double.NaN, 9, 9}, 12);
    var chart = Cusum.aroundAverage(series, 3, 0.5, 2, Cusum.Transformation.STANDARD);
    assertThat(chart.provenance().method()).isEqualTo("cusum");
    assertThat(chart.provenance().rejections().total()).isEqualTo(1);
    var rates =
        (SmallAreaRates.Result.Smoothed)
            SmallAreaRates.of(new double[] {5, 5, 1}, new double[] {100, 100, 0});
    assertThat(rates.rates().provenance().rejections().total()).isEqualTo(1);
    assertThat(rates.rates().provenance().warnings()).containsExactly(Warning.NO_VARIATION);
    assertThat(Provenance.of("m", "1", Map.of()).from(2, 3).warnings())
        .containsExactly(Warning.TOO_FEW);
  }
}
