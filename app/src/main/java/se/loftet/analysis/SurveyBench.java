package se.loftet.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import se.loftet.engine.survey.Classification;
import se.loftet.engine.survey.DomainMeans;
import se.loftet.engine.survey.ProportionInterval;
import se.loftet.engine.survey.SurveyDesign;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import se.loftet.engine.survey.SurveyTable.RakedVariance;

/// Respondents in 50 strata and clusters of about 20: design, means, 300 domains, interval, raking.
final class SurveyBench implements BenchMethod {
  private static final int STRATA = 50;
  private static final int DOMAINS = 300;

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    int n = settings.rows();
    var random = new SplittableRandom(5);
    int perStratum = Math.max(2, n / 1000);
    int[] stratum = whole(random, n, STRATA);
    int[] cluster = whole(random, n, perStratum);
    int[] sex = whole(random, n, 2);
    int[] age = whole(random, n, 3);
    int[] municipality = whole(random, n, DOMAINS);
    var y = new double[n];
    Arrays.setAll(y, i -> random.nextDouble() < 0.27 + 0.06 * (1 - sex[i]) ? 1 : 0);
    var score = Arrays.stream(whole(random, n, 7)).asDoubleStream().toArray();
    var weight = random.doubles(n, 5, 15).toArray();
    var population = new double[n];
    Arrays.fill(population, 3.0 * perStratum);
    watch.alone(
        "svydesign",
        () -> design(n, stratum, cluster, population, weight),
        (table, _) -> Fields.of("n", n, "clusters", table.design().clusters()));
    var table = design(n, stratum, cluster, population, weight);
    var estimates = new SurveyEstimates(table);
    watch.alone(
        "svymean",
        () -> List.of(estimates.mean(y).orThrow(), estimates.mean(score).orThrow()),
        (means, _) ->
            Fields.of("n", n, "mean", means.getFirst().estimate(), "se", means.getFirst().error()));
    watch.alone(
        "svyby_300_domains",
        () -> DomainMeans.of(table, y, municipality, DOMAINS),
        (means, _) -> Fields.of("n", n, "domains", means.size()));
    watch.alone(
        "svyciprop_logit",
        () -> {
          var p = estimates.mean(y).orThrow();
          return new ProportionInterval(p.estimate(), p.error(), p.answers(), p.degreesOfFreedom())
              .logit(0.95);
        },
        (interval, _) -> Fields.of("n", n, "low", interval.low(), "high", interval.high()));
    double all = table.sumOfWeights();
    var margins =
        List.of(
            new Classification(sex, new double[] {all * 0.51, all * 0.49}),
            new Classification(age, new double[] {all * 0.35, all * 0.35, all * 0.3}));
    watch.alone(
        "calibrate_raking",
        () -> table.raked(margins, RakedVariance.REGRESSION),
        (raked, _) -> Fields.of("n", n, "weights", raked.sumOfWeights()));
    var calibrated = new SurveyEstimates(table.raked(margins, RakedVariance.REGRESSION));
    watch.alone(
        "svymean_calibrated",
        () -> calibrated.mean(y).orThrow(),
        (mean, _) -> Fields.of("n", n, "mean", mean.estimate(), "se", mean.error()));
  }

  private static SurveyTable design(
      int n, int[] stratum, int[] cluster, double[] population, double[] weight) {
    return SurveyTable.of(
        SurveyDesign.of(n).strata(stratum).stage(cluster, population).build(), weight);
  }

  private static int[] whole(SplittableRandom random, int n, int below) {
    return random.ints(n, 0, below).toArray();
  }
}
