package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import se.loftet.engine.regression.PositiveDefinite;

/// One column beside a level per area and per period, without a column for each level.
///
/// Method: in the normal equations the levels of the areas stand on a diagonal, so they are
/// eliminated before the rest is solved (the within transformation; Frisch & Waugh 1933). Cost per
/// round: rows plus areas times periods squared, instead of rows times all levels squared. Poisson
/// levels of areas follow from the rest in closed form. Areas and periods without any case say
/// nothing about the column and are left out of the fit, but counted among rows and levels. The
/// readable version builds every column: [Panel#twoWay()]; a property test holds them equal.
final class TwoWay {
  private static final int STEPS = 100;
  private static final double STILL = 1e-13;
  private static final double EXPLAINED = 1e-12;

  private final int[] area;
  private final int[] period;
  private final double[] x;
  private final int areas;
  private final int size;

  private TwoWay(int[] area, int[] period, double[] x) {
    this.area = area;
    this.period = period;
    this.x = x;
    areas = Arrays.stream(area).max().orElse(-1) + 1;
    size = Arrays.stream(period).max().orElse(0) + 1;
  }

  /// The coefficient of the column, its model variance, and the variance clustered by area.
  record Slope(double value, double variance, double clustered) {}

  static Optional<Slope> poisson(Panel panel, double[] column) {
    int[] rows = informative(panel);
    if (rows.length == 0) {
      return Optional.empty();
    }
    var fit = of(panel, rows, column);
    return fit.poisson(pick(panel.count(), rows), pick(panel.exposure(), rows));
  }

  /// Least squares of `y` weighted by the exposure; the model variance is for a unit variance.
  static Optional<Slope> weighted(Panel panel, double[] column, double[] y) {
    int[] rows = IntStream.range(0, panel.size()).toArray();
    return of(panel, rows, column).straight(y, panel.exposure());
  }

  private static TwoWay of(Panel panel, int[] rows, double[] column) {
    return new TwoWay(codes(panel.area(), rows), codes(panel.period(), rows), pick(column, rows));
  }

  private static int[] informative(Panel panel) {
    int[] every = IntStream.range(0, panel.size()).toArray();
    int[] area = codes(panel.area(), every);
    int[] period = codes(panel.period(), every);
    var byArea = new double[panel.size()];
    var byPeriod = new double[panel.size()];
    for (int i : every) {
      byArea[area[i]] += panel.count()[i];
      byPeriod[period[i]] += panel.count()[i];
    }
    return Arrays.stream(every)
        .filter(i -> byArea[area[i]] > 0 && byPeriod[period[i]] > 0)
        .toArray();
  }

  /// Numbers from 0, in ascending order of the level.
  private static int[] codes(int[] level, int[] rows) {
    int[] distinct = Arrays.stream(rows).map(i -> level[i]).distinct().sorted().toArray();
    return Arrays.stream(rows).map(i -> Arrays.binarySearch(distinct, level[i])).toArray();
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  private Optional<Slope> poisson(double[] y, double[] exposure) {
    var beta = new double[size];
    var mu = new double[y.length];
    var trial = beta;
    double share = 1;
    double reached = Double.NEGATIVE_INFINITY;
    var step = new double[size];
    for (int k = 0; k < STEPS; k++) {
      double value = means(trial, y, exposure, mu);
      if (!(value >= reached - 1e-10 * Math.abs(reached)) && share > 1e-6) {
        share /= 2;
        trial = moved(beta, step, share);
        continue;
      }
      beta = trial;
      reached = value;
      var normal = Normal.of(this, mu);
      if (normal.isEmpty()) {
        return Optional.empty();
      }
      var rest = rest(y, mu);
      var gradient = gradient(rest);
      step = normal.get().factor().solve(gradient);
      double gain = 0;
      for (int q = 0; q < size; q++) {
        gain += gradient[q] * step[q];
      }
      if (gain < STILL) {
        return Optional.of(slope(beta[size - 1] + step[size - 1], normal.get(), rest));
      }
      share = 1;
      trial = moved(beta, step, 1);
    }
    return Optional.empty();
  }

  private static double[] moved(double[] beta, double[] step, double share) {
    var moved = beta.clone();
    for (int q = 0; q < moved.length; q++) {
      moved[q] += share * step[q];
    }
    return moved;
  }

  /// Means with the best level for each area; the log-likelihood as far as it depends on the rest.
  private double means(double[] beta, double[] y, double[] exposure, double[] mu) {
    var seen = new double[areas];
    var fitted = new double[areas];
    double value = 0;
    for (int i = 0; i < mu.length; i++) {
      double line = line(beta, i);
      mu[i] = exposure[i] * Math.exp(line);
      seen[area[i]] += y[i];
      fitted[area[i]] += mu[i];
      value += y[i] * line;
    }
    for (int a = 0; a < areas; a++) {
      value -= seen[a] * Math.log(fitted[a]);
      fitted[a] = seen[a] / fitted[a];
    }
    for (int i = 0; i < mu.length; i++) {
      mu[i] *= fitted[area[i]];
    }
    return value;
  }

  /// What is left of the predictor without the level of the area; the first period is 0.
  private double line(double[] beta, int row) {
    int p = period[row];
    return (p == 0 ? 0 : beta[p - 1]) + beta[size - 1] * x[row];
  }

  private static double[] rest(double[] y, double[] mu) {
    var rest = new double[y.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = y[i] - mu[i];
    }
    return rest;
  }

  private double[] gradient(double[] rest) {
    var gradient = new double[size];
    for (int i = 0; i < rest.length; i++) {
      if (period[i] > 0) {
        gradient[period[i] - 1] += rest[i];
      }
      gradient[size - 1] += x[i] * rest[i];
    }
    return gradient;
  }

  private Optional<Slope> straight(double[] y, double[] weight) {
    return Normal.of(this, weight)
        .map(normal -> {
          var centred = new double[y.length];
          var level = means(y, weight);
          for (int i = 0; i < y.length; i++) {
            centred[i] = weight[i] * (y[i] - level[area[i]]);
          }
          var beta = normal.factor().solve(gradient(centred));
          var left = new double[y.length];
          for (int i = 0; i < y.length; i++) {
            left[i] = y[i] - line(beta, i);
          }
          var levels = means(left, weight);
          for (int i = 0; i < y.length; i++) {
            left[i] = weight[i] * (left[i] - levels[area[i]]);
          }
          return slope(beta[size - 1], normal, left);
        });
  }

  private double[] means(double[] y, double[] weight) {
    var sum = new double[areas];
    var all = new double[areas];
    for (int i = 0; i < y.length; i++) {
      sum[area[i]] += weight[i] * y[i];
      all[area[i]] += weight[i];
    }
    for (int a = 0; a < areas; a++) {
      sum[a] /= all[a];
    }
    return sum;
  }

  /// How each row pulls on the coefficient: its residual times the row of the inverse.
  private Slope slope(double value, Normal normal, double[] rest) {
    var unit = new double[size];
    unit[size - 1] = 1;
    var inverse = normal.factor().solve(unit);
    var level = normal.levels(inverse);
    var pull = new double[areas];
    for (int i = 0; i < rest.length; i++) {
      pull[area[i]] += (line(inverse, i) - level[area[i]]) * rest[i];
    }
    double clustered = Arrays.stream(pull).map(p -> p * p).sum();
    return new Slope(value, inverse[size - 1], clustered);
  }

  /// The weighted normal equations of periods and column after the areas are eliminated.
  private static final class Normal {
    private final double[] cross;
    private final double[] total;
    private final int size;
    private final PositiveDefinite factor;

    Normal(double[] cross, double[] total, int size, PositiveDefinite factor) {
      this.cross = cross;
      this.total = total;
      this.size = size;
      this.factor = factor;
    }

    PositiveDefinite factor() {
      return factor;
    }

    static Optional<Normal> of(TwoWay design, double[] weight) {
      int q = design.size;
      var cross = new double[design.areas * q];
      var total = new double[design.areas];
      var block = new double[q * q];
      for (int i = 0; i < weight.length; i++) {
        int a = design.area[i];
        int p = design.period[i] - 1;
        double pulled = weight[i] * design.x[i];
        total[a] += weight[i];
        cross[a * q + q - 1] += pulled;
        block[q * q - 1] += pulled * design.x[i];
        if (p >= 0) {
          cross[a * q + p] += weight[i];
          block[p * q + p] += weight[i];
          block[(q - 1) * q + p] += pulled;
        }
      }
      return eliminate(cross, total, block, q)
          ? PositiveDefinite.factor(block, q).map(f -> new Normal(cross, total, q, f))
          : Optional.empty();
    }

    /// Takes out the levels of the areas; false where they explain a column altogether.
    private static boolean eliminate(double[] cross, double[] total, double[] block, int q) {
      boolean explained = false;
      for (int r = 0; r < q; r++) {
        double before = block[r * q + r];
        for (int a = 0; a < total.length; a++) {
          double share = cross[a * q + r] / total[a];
          for (int s = 0; share != 0 && s <= r; s++) {
            block[r * q + s] -= share * cross[a * q + s];
          }
        }
        explained |= !(block[r * q + r] > EXPLAINED * before);
      }
      return !explained;
    }

    /// The weighted mean of a linear form of periods and column in each area.
    double[] levels(double[] form) {
      var level = new double[total.length];
      for (int a = 0; a < level.length; a++) {
        for (int r = 0; r < size; r++) {
          level[a] += cross[a * size + r] * form[r];
        }
        level[a] /= total[a];
      }
      return level;
    }
  }
}
