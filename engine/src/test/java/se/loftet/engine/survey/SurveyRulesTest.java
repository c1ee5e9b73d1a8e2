package se.loftet.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Figure;
import se.loftet.engine.OracleCase;
import se.loftet.engine.RefusedRow;
import se.loftet.engine.Warning;
import se.loftet.engine.survey.SurveyTable.RakedVariance;
import se.loftet.testkit.Gen;

class SurveyRulesTest {
  @Test
  void raoScottAgreesWithThePublishedExample() {
    var oracle = new SurveyCase(OracleCase.of("survey", "v2-apiclus1-poststrat"));
    var input = oracle.input();
    var design =
        SurveyDesign.of(input.size()).stage(oracle.codes("dnum"), input.doubles("fpc")).build();
    var table = SurveyTable.of(design, input.doubles("pw"));
    var test =
        (RaoScott.Tested) RaoScott.of(table, oracle.codes("sch.wide"), 2, oracle.codes("stype"), 3);
    assertThat(test.f()).isCloseTo(5.1934, within(5e-5));
    assertThat(test.numerator()).isCloseTo(1.495, within(5e-4));
    assertThat(test.denominator()).isCloseTo(20.925, within(5e-3));
    assertThat(test.p()).isCloseTo(0.02175, within(5e-6));
    assertThat(test.pearson()).isCloseTo(11.9409, within(5e-5));
    assertThat(test.pFirstOrder()).isCloseTo(0.005553, within(5e-7));
  }

  @Test
  void chiSquareReproducesThePublishedCourseData() {
    long[][] worry = {{2970, 4197}, {9331, 11462}, {5524, 3320}};
    var test = (ChiSquare.Tested) ChiSquare.of(worry);
    assertThat(test.pearson()).isCloseTo(942.4607, within(5e-5));
    assertThat(test.likelihoodRatio()).isCloseTo(948.7819, within(5e-5));
    assertThat(test.degrees()).isEqualTo(2);
    assertThat(test.pPearson()).isLessThan(1e-200);
  }

  @Test
  void aTableWithOneUsedColumnTestsNothing() {
    assertThat(ChiSquare.of(new long[][] {{3, 0}, {5, 0}}))
        .isEqualTo(new ChiSquare.Untested(Figure.Reason.NO_VARIATION));
    assertThat(ChiSquare.of(new long[][] {{0, 0}, {0, 0}}))
        .isEqualTo(new ChiSquare.Untested(Figure.Reason.NO_OBSERVATIONS));
    assertThat(ChiSquare.of(new long[0][]))
        .isEqualTo(new ChiSquare.Untested(Figure.Reason.NO_OBSERVATIONS));
    var table = SurveyTable.of(SurveyDesign.of(3).build(), new double[] {1, 1, 1});
    assertThat(RaoScott.of(table, new int[3], 2, new int[3], 2))
        .isEqualTo(new RaoScott.Untested(Figure.Reason.NO_VARIATION));
    int[] nobody = {-1, -1, -1};
    assertThat(RaoScott.of(table, nobody, 2, nobody, 2))
        .isEqualTo(new RaoScott.Untested(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void aShareOfAllHasWilsonsIntervalAndNoLogit() {
    var all = new ProportionInterval(1, 0, 40, 10);
    assertThat(all.logit(0.95).isDefined()).isFalse();
    assertThat(all.wilson(0.95).high()).isEqualTo(1);
    assertThat(all.wilson(0.95).low()).isCloseTo(0.9124, within(5e-5));
    assertThat(all.kornGraubard(0.95, 40).low()).isCloseTo(0.9119, within(5e-5));
  }

  @Test
  void aShareOfEverybodyAskedIsCertain() {
    var census = new ProportionInterval(0.3, 0, 40, 10);
    assertThat(census.logit(0.95).high()).isEqualTo(0.3);
    assertThat(census.wilsonAdjusted(0.95).low()).isEqualTo(0.3);
    assertThat(census.kornGraubard(0.95, 40).low()).isEqualTo(0.3);
    assertThat(census.linear(0.95).low()).isEqualTo(0.3);
  }

  @Test
  void manyDomainsAtOnceEqualOneByOne() {
    forAll(gen -> {
      int n = gen.between(20, 120);
      var y = gen.doubles(n, 0, 5);
      y[3] = Double.NaN;
      int[] domain = IntStream.range(0, n).map(_ -> gen.between(-1, 4)).toArray();
      var table = random(gen, n);
      var fast = DomainMeans.of(table, y, domain, 6);
      var slow = DomainMeans.oneByOne(table, y, domain, 6);
      for (int d = 0; d < 6; d++) {
        if (slow.get(d) instanceof SurveyEstimate.Known known) {
          assertThat(fast.get(d).orThrow().estimate()).isCloseTo(known.estimate(), within(1e-12));
          assertThat(fast.get(d).orThrow().error()).isCloseTo(known.error(), within(1e-9));
        } else {
          assertThat(fast.get(d)).isInstanceOf(SurveyEstimate.Unknown.class);
        }
      }
    });
  }

  @Test
  void doublingEveryWeightChangesNoMean() {
    forAll(gen -> {
      int n = gen.between(20, 60);
      var table = random(gen, n);
      var y = gen.doubles(n, 0, 5);
      var twice = Arrays.stream(table.weights()).map(w -> 2 * w).toArray();
      var one = new SurveyEstimates(table).mean(y).orThrow();
      var two = new SurveyEstimates(SurveyTable.of(table.design(), twice)).mean(y).orThrow();
      assertThat(two.estimate()).isCloseTo(one.estimate(), within(1e-10));
      assertThat(two.error()).isCloseTo(one.error(), within(1e-10));
    });
  }

  @Test
  void rakedWeightsHaveTheMarginsAskedFor() {
    forAll(gen -> {
      int n = gen.between(30, 80);
      int[] sex = IntStream.range(0, n).map(i -> i % 2).toArray();
      int[] age = IntStream.range(0, n).map(i -> i / 2 % 3).toArray();
      double[] bySex = {gen.uniform(400, 600), 0};
      bySex[1] = 1000 - bySex[0];
      double[] byAge = {gen.uniform(200, 400), 300, 0};
      byAge[2] = 1000 - byAge[0] - byAge[1];
      var margins = List.of(new Classification(sex, bySex), new Classification(age, byAge));
      var weights = random(gen, n).raked(margins, RakedVariance.REGRESSION).weights();
      double women =
          IntStream.range(0, n).filter(i -> sex[i] == 0).mapToDouble(i -> weights[i]).sum();
      assertThat(women).isCloseTo(bySex[0], within(1e-6));
      double old =
          IntStream.range(0, n).filter(i -> age[i] == 2).mapToDouble(i -> weights[i]).sum();
      assertThat(old).isCloseTo(byAge[2], within(1e-6));
    });
  }

  private static SurveyTable random(Gen gen, int n) {
    int[] stratum = IntStream.range(0, n).map(i -> i % 2).toArray();
    int[] cluster = IntStream.range(0, n).map(i -> i % 8).toArray();
    var design = SurveyDesign.of(n).strata(stratum).stage(cluster).build();
    return SurveyTable.of(design, gen.doubles(n, 5, 15));
  }

  @Test
  void aLonelyClusterIsRefusedUntilARuleIsChosen() {
    int[] stratum = {0, 0, 1};
    double[] y = {1, 3, 2};
    double[] weight = {1, 1, 1};
    var design = SurveyDesign.of(3).strata(stratum);
    assertThatThrownBy(() -> new SurveyEstimates(SurveyTable.of(design.build(), weight)).mean(y))
        .hasMessageContaining("single sampled cluster");
    var certain = SurveyTable.of(design.lonely(LonelyCluster.CERTAINTY).build(), weight);
    var average = SurveyTable.of(design.lonely(LonelyCluster.AVERAGE).build(), weight);
    double one = new SurveyEstimates(certain).mean(y).orThrow().error();
    double other = new SurveyEstimates(average).mean(y).orThrow().error();
    assertThat(other * other).isCloseTo(2 * one * one, within(1e-12));
  }

  @Test
  void aLonelyClusterIsToldAndNamesItsRow() {
    double[] weight = {1, 1, 1};
    var lonely = SurveyDesign.of(3).strata(new int[] {0, 0, 1});
    var paired = SurveyDesign.of(3).strata(new int[] {0, 0, 0});
    assertThatThrownBy(() -> lonely.build().variance(weight))
        .isInstanceOfSatisfying(RefusedRow.class, row -> assertThat(row.row()).isEqualTo(2));
    var certain = SurveyTable.of(lonely.lonely(LonelyCluster.CERTAINTY).build(), weight);
    assertThat(SurveyEstimates.provenance("mean", certain).warnings())
        .containsExactly(Warning.LONELY_CLUSTER);
    assertThat(
            SurveyEstimates.provenance("mean", SurveyTable.of(paired.build(), weight)).warnings())
        .isEmpty();
  }

  /// Half of a stratum of 8 with totals 1, 2, 3, 6: 0.5 x 4/3 x 14.
  @Test
  void theVarianceIsThatOfTheBook() {
    double[] eight = {8, 8, 8, 8};
    var design = SurveyDesign.of(4).rowsWithin(eight).build();
    assertThat(design.variance(new double[] {1, 2, 3, 6})).isCloseTo(28.0 / 3, within(1e-12));
    assertThat(design.covariance(new double[] {1, 2, 3, 6}, new double[] {1, 0, 0, 0}))
        .isCloseTo(-4.0 / 3, within(1e-12));
  }

  @Test
  void aPopulationSmallerThanTheSampleIsRefused() {
    double[] share = {0.1, 0.1};
    assertThatThrownBy(() -> SurveyDesign.of(2).rowsWithin(share).build())
        .hasMessageContaining("sampled of");
    double[] two = {10, 20};
    assertThatThrownBy(() -> SurveyDesign.of(2).rowsWithin(two).build())
        .hasMessageContaining("and 20");
  }

  @Test
  void everyoneSampledLeavesNoError() {
    double[] all = {4, 4, 4, 4};
    var table = SurveyTable.of(SurveyDesign.of(4).rowsWithin(all).build());
    var mean = new SurveyEstimates(table).mean(new double[] {1, 2, 3, 6}).orThrow();
    assertThat(mean.estimate()).isEqualTo(3);
    assertThat(mean.error()).isZero();
  }

  @Test
  void nobodyAndNothingSaidAreDifferentReasons() {
    var table = SurveyTable.of(SurveyDesign.of(2).build(), new double[] {1, 1});
    var estimates = new SurveyEstimates(table);
    double[] silent = {Double.NaN, Double.NaN};
    assertThat(estimates.mean(silent))
        .isEqualTo(new SurveyEstimate.Unknown(Figure.Reason.ALL_MISSING));
    assertThat(estimates.mean(silent, new boolean[2]))
        .isEqualTo(new SurveyEstimate.Unknown(Figure.Reason.NO_OBSERVATIONS));
    assertThat(estimates.ratio(new double[] {1, 2}, new double[2], new boolean[] {true, true}))
        .isEqualTo(new SurveyEstimate.Unknown(Figure.Reason.DIVISION_BY_ZERO));
    assertThat(estimates.quantile(silent, 0.5)).isNaN();
    var none = SurveyTable.of(SurveyDesign.of(0).build(), new double[0]);
    assertThat(new SurveyEstimates(none).mean(new double[0]))
        .isEqualTo(new SurveyEstimate.Unknown(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void oneAnswerHasAMeanAndNoInterval() {
    var design = SurveyDesign.of(1).lonely(LonelyCluster.CERTAINTY).build();
    var mean = new SurveyEstimates(SurveyTable.of(design, new double[] {3})).mean(new double[] {4});
    assertThat(mean.orThrow().estimate()).isEqualTo(4);
    assertThat(mean.orThrow().interval(0.95).isDefined()).isFalse();
  }

  @Test
  void withoutVariationOnlyWilsonSpeaks() {
    var nobody = new ProportionInterval(0, 0, 40, 10);
    assertThat(nobody.logit(0.95).isDefined()).isFalse();
    assertThat(nobody.wilson(0.95).high()).isBetween(0.08, 0.09);
    assertThat(nobody.effectiveAnswers()).isEqualTo(40);
  }

  @Test
  void theIndexStaysOnItsScale() {
    var index = ProblemIndex.around(0.28);
    assertThat(index.of(0.28)).isEqualTo(2);
    assertThat(index.of(0)).isZero();
    assertThat(index.of(1.0)).isEqualTo(6);
    assertThat(index.grade(0.38)).isEqualTo(2);
    assertThat(index.error(0.99, 0.01)).isZero();
    forAll(gen -> {
      double low = gen.uniform(0, 1);
      double high = gen.uniform(low, 1);
      assertThat(index.of(low)).isLessThanOrEqualTo(index.of(high));
    });
  }

  @Test
  void sixPointsBetweenTwoSmallWavesAreNotSecured() {
    var difference = WaveDifference.of(share(0.25), share(0.31));
    var interval = difference.interval(0.95);
    assertThat((interval.high() - interval.low()) / 2).isCloseTo(0.06, within(0.001));
    assertThat(difference.isSecured(0.95, 0.001)).isFalse();
    assertThat(WaveDifference.of(share(0.25), share(0.40)).isSecured(0.95, 0.001)).isTrue();
  }

  private static SurveyEstimate.Known share(double p) {
    return new SurveyEstimate.Known(p, Math.sqrt(p * (1 - p) / 435), 435, 434, 1);
  }

  @Test
  void smallGroupsAreNotShown() {
    assertThat(MinimumAnswers.USUAL.allows(29, 10)).isFalse();
    assertThat(MinimumAnswers.USUAL.allows(30, 4)).isFalse();
    assertThat(MinimumAnswers.USUAL.allows(30, 27)).isFalse();
    assertThat(MinimumAnswers.USUAL.allows(30, 5)).isTrue();
    assertThat(MinimumAnswers.USUAL.allows(30, 0)).isTrue();
  }

  @Test
  void equalWeightsAreWorthTheirNumber() {
    var design = SurveyDesign.of(4).build();
    assertThat(SurveyTable.of(design, new double[] {2, 2, 2, 2}).effectiveSize()).isEqualTo(4);
    assertThat(SurveyTable.of(design, new double[] {9, 0, 0, 0}).effectiveSize()).isEqualTo(1);
    assertThatThrownBy(() -> SurveyTable.of(design, new double[] {1, 1, 1, Double.NaN}))
        .hasMessageContaining("not a weight");
  }

  @Test
  void degreesOfFreedomOfAChangeFollowTheLessCertainWave() {
    var first = new SurveyEstimate.Known(0.2, 0.03, 200, 20, 1);
    var second = new SurveyEstimate.Known(0.3, 0.04, 200, 30, 1);
    var change = WaveDifference.of(first, second);
    assertThat(change.error()).isCloseTo(0.05, within(1e-12));
    double expected = Math.pow(0.0025, 2) / (Math.pow(9e-4, 2) / 20 + Math.pow(16e-4, 2) / 30);
    assertThat(change.degreesOfFreedom()).isCloseTo(expected, within(1e-9));
    assertThat(new WaveDifference(0.1, 0.02, Double.NaN).interval(0.95).isDefined()).isFalse();
  }
}
