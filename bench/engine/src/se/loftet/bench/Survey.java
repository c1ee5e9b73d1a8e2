package se.loftet.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.survey.Classification;
import se.loftet.engine.survey.DomainMeans;
import se.loftet.engine.survey.SurveyDesign;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;

/// Respondents in 50 strata and clusters of about 20; grows with the rows.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Survey {
  @Param({"10000", "100000", "1000000", "10000000"})
  int rows;

  private int[] stratum;
  private int[] cluster;
  private int[] municipality;
  private double[] population;
  private double[] weight;
  private double[] y;
  private SurveyTable table;
  private List<Classification> margins;

  @Setup
  public void prepare() {
    var random = new SplittableRandom(5);
    int perStratum = Math.max(2, rows / 1000);
    stratum = random.ints(rows, 0, 50).toArray();
    cluster = random.ints(rows, 0, perStratum).toArray();
    municipality = random.ints(rows, 0, 300).toArray();
    population = new double[rows];
    Arrays.fill(population, 3.0 * perStratum);
    weight = random.doubles(rows, 5, 15).toArray();
    y = random.ints(rows, 0, 2).asDoubleStream().toArray();
    table = design();
    double all = table.sumOfWeights();
    margins =
        List.of(
            new Classification(random.ints(rows, 0, 2).toArray(), new double[] {all * 0.51, all * 0.49}),
            new Classification(
                random.ints(rows, 0, 3).toArray(),
                new double[] {all * 0.35, all * 0.35, all * 0.3}));
  }

  @Benchmark
  public SurveyTable design() {
    return SurveyTable.of(
        SurveyDesign.of(rows).strata(stratum).stage(cluster, population).build(), weight);
  }

  @Benchmark
  public SurveyEstimate mean() {
    return new SurveyEstimates(table).mean(y);
  }

  @Benchmark
  public List<SurveyEstimate> domains() {
    return DomainMeans.of(table, y, municipality, 300);
  }

  @Benchmark
  public SurveyTable raking() {
    return table.raked(margins, SurveyTable.RakedVariance.REGRESSION);
  }
}
