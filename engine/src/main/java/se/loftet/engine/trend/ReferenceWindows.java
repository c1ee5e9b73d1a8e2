package se.loftet.engine.trend;

import java.util.Arrays;

/// The earlier periods that a period is compared with, and the season each belongs to.
///
/// Season `seasons - 1` holds the windows around the same time of each year. The periods between
/// two windows are split in order into the other seasons, the first ones one period longer where
/// they do not divide evenly. With one season only the windows are used.
final class ReferenceWindows {
  private final int[] season;
  private final double[] time;
  private final double[] count;

  /// `count ln count`, and `count^(2/3)`.
  private final double[] perfect;

  private final double[] power;
  private final int seasons;
  private final int windowSeason;
  private final double now;

  private ReferenceWindows(
      int[] season, double[] time, double[] count, int seasons, int windowSeason, double now) {
    this.season = season;
    this.time = time;
    this.count = count;
    perfect = new double[count.length];
    power = new double[count.length];
    for (int i = 0; i < count.length; i++) {
      perfect[i] = count[i] > 0 ? count[i] * Math.log(count[i]) : 0;
      double root = Math.cbrt(count[i]);
      power[i] = root * root;
    }
    this.seasons = seasons;
    this.windowSeason = windowSeason;
    this.now = now;
  }

  static ReferenceWindows of(double[] counts, int index, int first, ExpectedRange.Settings s) {
    var label = labels(index, first, s);
    int last = index - s.excluded() - 1;
    var rows = new int[label.length];
    int n = 0;
    double middle = 0;
    for (int i = first; i <= last; i++) {
      if (label[i - first] >= 0 && !Double.isNaN(counts[i])) {
        rows[n++] = i;
        middle += i;
      }
    }
    middle = n == 0 ? 0 : middle / n;
    var season = new int[n];
    var time = new double[n];
    var count = new double[n];
    for (int k = 0; k < n; k++) {
      season[k] = label[rows[k] - first];
      time[k] = rows[k] - middle;
      count[k] = counts[rows[k]];
    }
    return numbered(season, time, count, s.seasons() - 1, index - middle);
  }

  /// Renumbers the seasons that occur from 0 upwards.
  private static ReferenceWindows numbered(
      int[] season, double[] time, double[] count, int window, double now) {
    var number = new int[window + 1];
    Arrays.fill(number, -1);
    for (int g : season) {
      number[g] = 0;
    }
    int seasons = 0;
    for (int g = 0; g <= window; g++) {
      if (number[g] == 0) {
        number[g] = seasons++;
      }
    }
    for (int k = 0; k < season.length; k++) {
      season[k] = number[season[k]];
    }
    return new ReferenceWindows(season, time, count, seasons, number[window], now);
  }

  /// The season of each period from `first` to `index`, -1 where it is not used.
  private static int[] labels(int index, int first, ExpectedRange.Settings s) {
    var label = new int[index - first + 1];
    Arrays.fill(label, -1);
    int w = s.halfWindow();
    Arrays.fill(label, Math.max(0, index - w - first), label.length, s.seasons() - 1);
    for (int year = 1; year <= s.years(); year++) {
      int centre = index - year * s.period() - first;
      Arrays.fill(label, centre - w, centre + w + 1, s.seasons() - 1);
      if (s.seasons() > 1) {
        split(label, centre + w + 1, centre + s.period() - w, s.seasons() - 1);
      }
    }
    return label;
  }

  private static void split(int[] label, int from, int to, int parts) {
    int each = (to - from) / parts;
    int longer = (to - from) % parts;
    int at = from;
    for (int part = 0; part < parts; part++) {
      int end = at + each + (part < longer ? 1 : 0);
      Arrays.fill(label, at, end, part);
      at = end;
    }
  }

  SeasonalFit fit(double[] weight, boolean trend, SeasonalFit.Stop stop) {
    return new SeasonalFit(season, seasons, time, count, perfect, weight, trend, stop);
  }

  int size() {
    return count.length;
  }

  int seasons() {
    return seasons;
  }

  boolean coversWindow() {
    return windowSeason >= 0;
  }

  int windowSeason() {
    return windowSeason;
  }

  double now() {
    return now;
  }

  /// The count to the power of two thirds.
  double power(int i) {
    return power[i];
  }

  double largest() {
    return Arrays.stream(count).max().orElse(Double.NaN);
  }
}
