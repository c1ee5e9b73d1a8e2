package se.loftet.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.Normal;
import se.loftet.engine.space.CellMap;
import se.loftet.engine.space.ConditionalPermutation;
import se.loftet.engine.space.GlobalStatistics;
import se.loftet.engine.space.LocalStatistics;
import se.loftet.engine.space.Neighbourhood;
import se.loftet.engine.space.WeightStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `localstats`: Getis-Ord Gi and Gi*, local Moran, and their adjusted p-values.
final class LocalMethod implements OracleMethod {
  private static final double LEVEL = 0.05;

  @Override
  public String name() {
    return "localstats";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("neigh", "band_cells", "style", "nsim", "seed");
  }

  @Override
  public Set<String> notes() {
    return Set.of("grid", "perm_seed");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    if (file.equals("expected_perm.csv")) {
      return path.equals("id")
          ? Tolerance.equal()
          : new Tolerance.Informative("compared with the conditional moments and ties below");
    }
    if (path.contains("_p")) {
      return new Tolerance.Relative(1e-8, 1e-292);
    }
    return switch (path) {
      case "id", "n_neigh", "n", "links", "islands", "hot_bh05", "cold_bh05", "hot_raw05" ->
          Tolerance.equal();
      // the peer takes the square of the mean from the mean of the squares
      case "gi_z" -> new Tolerance.Relative(Math.max(1e-10, 1e-15 * offset(job)), 1e-3);
      // a z near 0 is a small difference of sums of order 1: its rounding is no smaller than 1e-13
      case "gistar_z", "moran_z_cond", "moran_z_tot", "global_moran_z", "global_G_z" ->
          new Tolerance.Relative(1e-10, 1e-3);
      // 0 where all cells are neighbours, of which the peer's subtraction leaves 1e-17
      case "moran_V_cond", "global_moran_V_rand" -> new Tolerance.Relative(1e-10, 1e-6);
      default -> Tolerance.exact(1e-10);
    };
  }

  /// The square of the mean as a multiple of the variance: what subtracting squares loses.
  private static double offset(Job job) {
    var x = job.input().finite("x");
    double mean = Arrays.stream(x).average().orElse(0);
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance > 0 ? mean * mean / variance : 0;
  }

  /// The same for the figures of the whole map.
  @Override
  public JsonNode expected(JsonNode tree) {
    long n = tree.path("n").asLong();
    if (tree instanceof ObjectNode object && tree.path("links").asLong() == n * (n - 1)) {
      object.put("global_moran_V_rand", 0.0);
      List.of("global_moran_z", "global_moran_p_greater", "global_G_z")
          .forEach(field -> object.put(field, "NaN"));
    }
    return tree;
  }

  /// Where all cells are neighbours nothing can vary: the peer divides rounding by rounding.
  @Override
  public boolean isUndefined(Outputs found, String file, String column, int row) {
    var cells = found.tables().get("expected.csv");
    if (!file.equals("expected.csv") || cells == null) {
      return false;
    }
    boolean test =
        column.equals("gi_z")
            || column.equals("moran_z_cond")
            || column.startsWith("moran_p2_cond")
            || column.startsWith("gistar_");
    return test && cells.number("n_neigh", row) == cells.rows() - 1;
  }

  @Override
  public Outputs run(Job job) {
    var rows = job.input();
    var map = map(rows);
    var around = around(job.params());
    var style = style(job.params());
    var local = LocalStatistics.of(map, around, style);
    var outputs =
        new Outputs()
            .result(result(local, GlobalStatistics.of(map, around, style)))
            .table("expected.csv", cells(rows, local))
            .from(local.provenance());
    if (job.params().has("nsim")) {
      long seed = seed(job);
      var permuted = ConditionalPermutation.of(map, around, style, draws(job), seed, 1);
      outputs.table("expected_perm.csv", permuted(rows, permuted));
      outputs.from(local.provenance().with("draws", draws(job)).withSeed(seed));
    }
    return outputs;
  }

  private static CellMap map(Csv rows) {
    int[] column = rows.ints("col");
    int[] row = rows.ints("row");
    var seen = new HashSet<Long>();
    for (int i = 0; i < row.length; i++) {
      if (!seen.add(((long) column[i] << 32) | (row[i] & 0xffffffffL))) {
        throw rows.bad(i, "col", "a cell that is not given before");
      }
    }
    return new CellMap(column, row, rows.finite("x"));
  }

  private static int draws(Job job) {
    return Math.max(999, job.params().atLeast(1, "nsim"));
  }

  static Neighbourhood around(Params params) {
    return switch (params.text("neigh", "queen")) {
      case "queen" -> Neighbourhood.queen();
      case "rook" -> Neighbourhood.rook();
      case "band" -> Neighbourhood.band(params.positive("band_cells"));
      default -> throw params.missing("neigh", "queen, rook or band");
    };
  }

  static WeightStyle style(Params params) {
    return switch (params.text("style", "B")) {
      case "B" -> WeightStyle.BINARY;
      case "W" -> WeightStyle.ROW_STANDARDISED;
      default -> throw params.missing("style", "B or W");
    };
  }

  private static Columns cells(Csv rows, LocalStatistics local) {
    var p = local.giStarP();
    var moran = local.moran();
    return new Columns()
        .add("id", rows.text("id"))
        .add("n_neigh", local.neighbours())
        .add("gi_z", local.gi())
        .add("gistar_z", local.giStar())
        .add("gistar_p2", p)
        .add("gistar_p_greater", Arrays.stream(local.giStar()).map(Normal::upper).toArray())
        .add("gistar_p2_bh", MultipleTests.BENJAMINI_HOCHBERG.adjusted(p))
        .add("gistar_p2_by", MultipleTests.BENJAMINI_YEKUTIELI.adjusted(p))
        .add("gistar_p2_holm", MultipleTests.HOLM.adjusted(p))
        .add("moran_Ii", moran.statistic())
        .add("moran_E_cond", moran.conditionalMean())
        .add("moran_V_cond", moran.conditionalVariance())
        .add("moran_z_cond", moran.conditionalZ())
        .add("moran_p2_cond", moran.conditionalP())
        .add("moran_p2_cond_bh", MultipleTests.BENJAMINI_HOCHBERG.adjusted(moran.conditionalP()))
        .add("moran_E_tot", moran.totalMean())
        .add("moran_V_tot", moran.totalVariance())
        .add("moran_z_tot", moran.totalZ())
        .add("quadrant", Arrays.stream(moran.quadrants()).map(Enum::name).toArray(String[]::new));
  }

  private static Columns permuted(Csv rows, ConditionalPermutation permuted) {
    return new Columns()
        .add("id", rows.text("id"))
        .add("E_perm", permuted.mean())
        .add("V_perm", permuted.variance())
        .add("p_sim_folded", permuted.folded());
  }

  private static Map<String, Object> result(LocalStatistics local, GlobalStatistics all) {
    var adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjusted(local.giStarP());
    var z = local.giStar();
    var result = new LinkedHashMap<String, Object>();
    result.put("n", local.size());
    result.put("mean", local.mean());
    result.put("m2", local.secondMoment());
    result.put("links", all.links());
    result.put("islands", all.islands());
    result.put("global_moran_I", all.moran());
    result.put("global_moran_E", all.moranMean());
    result.put("global_moran_V_rand", all.moranVariance());
    result.put("global_moran_z", all.moranZ());
    result.put("global_moran_p_greater", all.moranPGreater());
    result.put("hot_bh05", count(adjusted, z, 1));
    result.put("cold_bh05", count(adjusted, z, -1));
    result.put("hot_raw05", count(local.giStarP(), z, 1));
    result.put("global_G", all.generalG());
    result.put("global_G_z", all.generalGz());
    return result;
  }

  private static long count(double[] p, double[] z, int sign) {
    return IntStream.range(0, p.length).filter(i -> p[i] <= LEVEL && sign * z[i] > 0).count();
  }

  /// Simulated moments must be the conditional ones to within five standard errors.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var simulated = found.tables().get("expected_perm.csv");
    var exact = found.tables().get("expected.csv");
    if (simulated == null || exact == null) {
      return;
    }
    foldedAgree(folder, job, comparison);
    double tails = tails(job.input().finite("x"));
    for (int i = 0; i < simulated.rows(); i++) {
      double variance = exact.number("moran_V_cond", i);
      double mean = exact.number("moran_E_cond", i);
      var error = new Tolerance.Absolute(5 * Math.sqrt(variance / draws(job)) + 1e-12);
      comparison.value("E_perm row " + (i + 1), mean, simulated.number("E_perm", i), error, mean);
      var spread =
          new Tolerance.Absolute(variance * Math.max(0.1, 5 * spreadError(exact, tails, i, job)));
      comparison.value(
          "V_perm row " + (i + 1), variance, simulated.number("V_perm", i), spread, variance);
    }
  }

  /// Draws equal to a cell's own neighbours count as reached; with the peer rounding decides for
  /// each of them. So its p may lie anywhere between counting none and counting all.
  private static void foldedAgree(OracleFolder folder, Job job, Comparison comparison) {
    var reference = Csv.read(folder.file("expected_perm.csv"));
    if (!reference.has("p_sim_folded")) {
      return;
    }
    var expected = reference.doubles("p_sim_folded");
    var permuted =
        ConditionalPermutation.of(
            map(job.input()), around(job.params()), style(job.params()), draws(job), seed(job), 1);
    var least = permuted.least();
    var most = permuted.most();
    var rule = new Tolerance.MonteCarlo(draws(job), job.params().whole("nsim"));
    for (int i = 0; i < Math.min(expected.length, least.length); i++) {
      double nearest =
          Double.isNaN(expected[i]) || Double.isNaN(least[i])
              ? least[i]
              : Math.clamp(expected[i], least[i], most[i]);
      comparison.value("p_sim_folded row " + (i + 1), expected[i], nearest, rule, expected[i]);
    }
  }

  private static long seed(Job job) {
    return job.params().seed("seed", 1);
  }

  /// The relative error of a simulated variance: that of a mean of as many draws as the cell has
  /// neighbours, whose fourth moment is that of one draw brought nearer to the normal.
  private static double spreadError(Columns exact, double tails, int row, Job job) {
    double beyondNormal = (tails - 3) / Math.max(1, exact.number("n_neigh", row));
    return Math.sqrt((2 + Math.max(0, beyondNormal)) / draws(job));
  }

  /// The fourth moment about the mean over the square of the second; 3 for the normal.
  private static double tails(double[] x) {
    double mean = Arrays.stream(x).average().orElse(0);
    double second = Arrays.stream(x).map(v -> Math.pow(v - mean, 2)).sum();
    double fourth = Arrays.stream(x).map(v -> Math.pow(v - mean, 4)).sum();
    return second > 0 ? x.length * fourth / (second * second) : 3;
  }
}
