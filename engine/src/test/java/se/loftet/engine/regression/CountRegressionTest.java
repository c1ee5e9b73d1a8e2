package se.loftet.engine.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.fitted;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Figure;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Warning;
import tools.jackson.databind.JsonNode;

class CountRegressionTest {
  static Stream<OracleCase> cases() {
    return OracleCase.of("counts").stream().filter(c -> c.expected().has("negbin"));
  }

  static Stream<OracleCase> plain() {
    // of a constant series the peer has rounding where nothing is left; the command compares it
    return OracleCase.of("counts").stream()
        .filter(c -> c.expected().has("poisson"))
        .filter(c -> !c.folder().endsWith("c48-constant"));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void poissonAgreesWithThePeer(OracleCase oracle) {
    var expected = oracle.expected().get("poisson");
    var fit = fit(oracle, false);
    named("coef", fit, fit.coefficients(), expected.get("coef"), 1e-7);
    named("se", fit, fit.standardErrors(), expected.get("se"), 1e-7);
    var sandwich = Sandwich.of(fit);
    named(
        "nw",
        fit,
        Sandwich.diagonalRoots(sandwich.neweyWest(4)),
        expected.get("se_neweywest_lag4"),
        1e-6);
    named(
        "hc0",
        fit,
        Sandwich.diagonalRoots(sandwich.heteroskedastic()),
        expected.get("se_HC0"),
        1e-6);
    fitted("deviance", fit.deviance(), expected.get("deviance").asDouble(), 1e-7);
    fitted("null", fit.nullDeviance(), expected.get("null_deviance").asDouble(), 1e-7);
    fitted("logLik", fit.logLikelihood(), expected.get("logLik").asDouble(), 1e-7);
    fitted("aic", fit.aic(), expected.get("aic").asDouble(), 1e-7);
    fitted("dean", fit.overdispersionScore(), expected.get("dean_T_B").asDouble(), 1e-7);
    var table = oracle.table("expected_poisson_fit.csv");
    column("fitted", fit.fitted(), table.doubles("fitted"));
    column("pearson", fit.pearsonResiduals(), table.doubles("pearson"));
    column("deviance residual", fit.devianceResiduals(), table.doubles("deviance_res"));
    column("hat", fit.leverages(), table.doubles("hat"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void negativeBinomialAgreesWithThePeer(OracleCase oracle) {
    var expected = oracle.expected().get("negbin");
    var fit = fit(oracle, true);
    named("coef", fit, fit.coefficients(), expected.get("coef"), 1e-7);
    named("se", fit, fit.standardErrors(), expected.get("se"), 1e-7);
    fitted("theta", fit.theta(), expected.get("theta").asDouble(), 1e-6);
    fitted("se theta", fit.thetaError(), expected.get("se_theta").asDouble(), 1e-4);
    fitted("deviance", fit.deviance(), expected.get("deviance").asDouble(), 1e-7);
    fitted("logLik", fit.logLikelihood(), expected.get("logLik").asDouble(), 1e-7);
    fitted("chi2", fit.pearsonChiSquare(), expected.get("pearson_chi2").asDouble(), 1e-7);
    column("fitted", fit.fitted(), oracle.table("expected_negbin_fit.csv").doubles("fitted"));
  }

  @Test
  void fittedCountsSumToTheObservedOnes() {
    forAll(gen -> {
      int n = gen.between(6, 60);
      var t = new double[n];
      var y = new double[n];
      for (int i = 0; i < n; i++) {
        t[i] = i;
        y[i] = gen.between(0, 12);
      }
      y[0] = 3;
      var design = Design.of(n).intercept().column("t", t).build();
      var fit = CountRegression.poisson(design, y, ones(n)).orThrow();
      assertThat(sum(fit.fitted())).isCloseTo(sum(y), within(1e-6));
    });
  }

  @Test
  void likelihoodOfTheNegativeBinomialIsNeverBelowPoisson() {
    forAll(gen -> {
      int n = gen.between(8, 60);
      var y = new double[n];
      for (int i = 0; i < n; i++) {
        y[i] = gen.chance(0.3) ? gen.between(0, 40) : gen.between(0, 5);
      }
      y[0] = 2;
      var design = Design.of(n).intercept().build();
      var poisson = CountRegression.poisson(design, y, ones(n)).orThrow();
      var wide = CountRegression.negativeBinomial(design, y, ones(n)).orThrow();
      assertThat(wide.logLikelihood()).isGreaterThan(poisson.logLikelihood() - 1e-7);
    });
  }

  @Test
  void countsThatVaryLessThanPoissonFallBackToIt() {
    double[] steady = {5, 5, 5, 6, 5, 5, 4, 5};
    var fit = CountRegression.negativeBinomial(level(8), steady, ones(8)).orThrow();
    assertThat(fit.theta()).isInfinite();
    assertThat(fit.warnings()).isEqualTo(Set.of(Warning.FALLBACK_USED));
  }

  @Test
  void exposureMovesTheLevelAndNothingElse() {
    double[] y = {3, 5, 2, 8, 6, 7};
    double[] twice = {2, 2, 2, 2, 2, 2};
    var one = CountRegression.poisson(level(6), y, ones(6)).orThrow();
    var two = CountRegression.poisson(level(6), y, twice).orThrow();
    assertThat(one.coefficients()[0] - two.coefficients()[0]).isCloseTo(Math.log(2), within(1e-12));
    assertThat(one.deviance()).isCloseTo(two.deviance(), within(1e-10));
  }

  @Test
  void saysWhyThereIsNoFit() {
    assertThat(CountRegression.poisson(level(0), new double[0], new double[0]))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.NO_OBSERVATIONS));
    double[] t = {1, 2, 3};
    var twin = Design.of(3).intercept().column("t", t).column("u", t).build();
    assertThat(CountRegression.poisson(twin, t, ones(3)))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.NO_VARIATION));
    var two = Design.of(1).intercept().column("t", new double[] {1}).build();
    assertThat(CountRegression.poisson(two, new double[] {4}, ones(1)))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.TOO_FEW_OBSERVATIONS));
  }

  @Test
  void refusesWhatIsNoCount() {
    double[] missing = {1, Double.NaN, 3};
    double[] unexposed = {1, 0, 1};
    assertThatThrownBy(() -> CountRegression.poisson(level(3), missing, ones(3)))
        .hasMessageContaining("row 2");
    assertThatThrownBy(() -> CountRegression.poisson(level(3), ones(3), unexposed))
        .hasMessageContaining("exposure");
    double[] broken = {1, 0.5, 9, 14};
    assertThatThrownBy(() -> CountRegression.negativeBinomial(level(4), broken, ones(4)))
        .hasMessageContaining("whole");
  }

  @Test
  void allZeroCountsHaveNoFiniteLevel() {
    assertThat(CountRegression.poisson(level(5), new double[5], ones(5)))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.UNBOUNDED));
  }

  @Test
  void aColumnThatSetsApartRowsWithoutCasesHasNoFiniteCoefficient() {
    var apart = Design.of(6).intercept().column("x", new double[] {0, 0, 0, 1, 1, 1}).build();
    double[] y = {3, 1, 2, 0, 0, 0};
    assertThat(CountRegression.poisson(apart, y, ones(6)))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.UNBOUNDED));
    assertThat(CountRegression.negativeBinomial(apart, y, ones(6)))
        .isEqualTo(new FitResult.NoFit(Figure.Reason.UNBOUNDED));
  }

  private static CountFit fit(OracleCase oracle, boolean wide) {
    var params = oracle.params();
    var table = oracle.input();
    var t = table.doubles("t");
    var design = Design.of(t.length).intercept();
    if (params.get("trend").asBoolean()) {
      design.column("t", t);
    }
    design.harmonics(t, params.get("freq").asDouble(), params.get("harmonics").asInt());
    var y = table.doubles("y");
    var exposure = table.doubles("exposure");
    return (wide
            ? CountRegression.negativeBinomial(design.build(), y, exposure)
            : CountRegression.poisson(design.build(), y, exposure))
        .orThrow();
  }

  private static void named(
      String what, CountFit fit, double[] found, JsonNode expected, double tolerance) {
    for (int j = 0; j < found.length; j++) {
      var name = fit.names().get(j);
      fitted(what + " " + name, found[j], expected.get(name).asDouble(), tolerance);
    }
  }

  private static void column(String what, double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      fitted(what + " in row " + (i + 1), found[i], expected[i], 1e-6);
    }
  }

  private static Design level(int n) {
    return Design.of(n).intercept().build();
  }

  private static double[] ones(int n) {
    var ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @Test
  void leveragesOfAnyFitSumToItsColumns() {
    forAll(gen -> {
      int n = gen.between(30, 60);
      var y = new double[n];
      Arrays.setAll(y, _ -> gen.chance(0.3) ? gen.between(10, 30) : gen.between(0, 3));
      var design = Design.of(n).intercept().column("x", gen.doubles(n, -1, 1)).build();
      var fit = CountRegression.negativeBinomial(design, y, ones(n)).orThrow();
      assertThat(Arrays.stream(fit.leverages()).sum()).isCloseTo(2, within(1e-8));
      assertThat(fit.degreesOfFreedom()).isEqualTo(n - 2);
      assertThat(fit.aic()).isCloseTo(-2 * fit.logLikelihood() + 6, within(1e-9));
      assertThat(Sandwich.of(fit).hc1Factor()).isCloseTo(n / (n - 2.0), within(1e-12));
      assertThat(fit.provenance().method()).isEqualTo("negative binomial regression");
    });
  }
}
