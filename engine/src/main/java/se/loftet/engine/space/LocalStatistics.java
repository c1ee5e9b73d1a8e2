package se.loftet.engine.space;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.Normal;
import se.loftet.engine.Provenance;
import se.loftet.engine.Sums;
import se.loftet.engine.Warning;

/// Getis-Ord Gi*, Gi and local Moran for every cell of a map, with false discovery control.
///
/// Methods: Getis & Ord (1992), Ord & Getis (1995), Anselin (1995); conditional moments Sokal, Oden
/// & Thomson (1998). Peer: R spdep 1.2.7, see `src/test/oracles/localstats`. Gi* counts the cell
/// itself and standardises its row with it; Moran divides by `n`, not `n - 1`. Under the
/// conditional moments the z of Moran is that of Gi up to sign: one test drawn as two maps, not two
/// pieces of evidence. Without variation all z are `NaN`; so are those of cells without neighbours,
/// except in Gi*. A cell without a value is refused: leave it out, and it is a hole.
///
/// Give it rates or residuals where population differs: raw counts show where people are.
public final class LocalStatistics {
  private static final double ROUNDING = 1e-13;

  private final int[] neighbours;
  private final double[] gi;
  private final double[] giStar;
  private final LocalMoran moran;
  private final double mean;
  private final double secondMoment;
  private final Provenance provenance;

  private LocalStatistics(double[] x, CellsAround around, String name, WeightStyle style) {
    int n = x.length;
    neighbours = new int[n];
    gi = new double[n];
    giStar = new double[n];
    mean = Sums.of(n, i -> x[i]) / n;
    secondMoment = Sums.of(n, i -> (x[i] - mean) * (x[i] - mean)) / n;
    double fourth = Sums.of(n, i -> Math.pow(x[i] - mean, 4)) / n;
    double rounding = Math.abs(mean) * 1e-13;
    boolean varies = secondMoment > rounding * rounding;
    moran = new LocalMoran(n, varies ? secondMoment : Double.NaN, fourth);
    for (int i = 0; i < n; i++) {
      look(x, around, style, i, varies);
    }
    var basis =
        Provenance.of("localstats", "1", Map.of("neighbours", name, "style", style, "cells", n));
    provenance = varies ? basis : basis.warning(Warning.NO_VARIATION);
  }

  public static LocalStatistics of(CellMap map, Neighbourhood around, WeightStyle style) {
    map.check();
    return new LocalStatistics(map.values(), CellsAround.on(map, around), around.name(), style);
  }

  /// The same for areas of any shape.
  ///
  /// @param around by area, the numbers of its neighbours: each once, never the area itself
  /// @param name how the neighbours were found
  public static LocalStatistics ofAreas(
      double[] value, int[][] around, String name, WeightStyle style) {
    CellMap.check(value);
    return new LocalStatistics(
        value.clone(), CellsAround.listed(value.length, around), name, style);
  }

  private void look(double[] x, CellsAround around, WeightStyle style, int i, boolean varies) {
    int k = 0;
    double deviations = 0;
    for (int o = 0; o < around.most(i); o++) {
      int j = around.at(i, o);
      if (j >= 0) {
        k++;
        deviations += x[j] - mean;
      }
    }
    neighbours[i] = k;
    double z = x[i] - mean;
    double weight = style.weight(k);
    double weightStar = style.weight(k + 1);
    giStar[i] = varies ? giStar(x.length, k + 1, weightStar, deviations + z) : Double.NaN;
    gi[i] = varies && k > 0 ? gi(x.length, k, weight, deviations, z) : Double.NaN;
    moran.look(i, k, weight, z, weight * deviations);
  }

  /// With `d` the deviations from the mean of the cell and its `k - 1` neighbours. Where these are
  /// all cells the sum is the same whatever lies where, and there is nothing to compare.
  private double giStar(int n, int k, double weight, double d) {
    if (k == n) {
      return Double.NaN;
    }
    double w = weight * k;
    double s1 = weight * weight * k;
    return over(weight * d, secondMoment * (n * s1 - w * w) / (n - 1));
  }

  /// Mean and variance are those of the other cells; `d` is taken from the mean of all.
  private double gi(int n, int k, double weight, double d, double z) {
    if (k == n - 1) {
      return Double.NaN;
    }
    double m = n - 1.0;
    double othersMean = -z / m;
    double squares = (n * secondMoment - z * z) / m - othersMean * othersMean;
    // What is left when all others are equal is rounding of what was subtracted.
    double othersVariance = squares > ROUNDING * n * secondMoment / m ? squares : 0;
    double w = weight * k;
    double s1 = weight * weight * k;
    return over(weight * d - w * othersMean, othersVariance * (m * s1 - w * w) / (m - 1));
  }

  /// Undefined where nothing can vary.
  private static double over(double difference, double variance) {
    return variance > 0 ? difference / Math.sqrt(variance) : Double.NaN;
  }

  public int size() {
    return gi.length;
  }

  public int[] neighbours() {
    return neighbours.clone();
  }

  int neighbourCount(int cell) {
    return neighbours[cell];
  }

  public double[] gi() {
    return gi.clone();
  }

  public double[] giStar() {
    return giStar.clone();
  }

  public LocalMoran moran() {
    return moran;
  }

  public double mean() {
    return mean;
  }

  /// The mean square deviation from the mean.
  public double secondMoment() {
    return secondMoment;
  }

  public Provenance provenance() {
    return provenance;
  }

  /// Two-sided p of Gi*.
  public double[] giStarP() {
    return Arrays.stream(giStar).map(Normal::twoSided).toArray();
  }

  /// Which cells are hot: adjusted p at most `level` and more than expected around them.
  public boolean[] hot(MultipleTests family, double level) {
    var p = family.adjusted(giStarP());
    var hot = new boolean[p.length];
    for (int i = 0; i < hot.length; i++) {
      hot[i] = p[i] <= level && giStar[i] > 0;
    }
    return hot;
  }
}
