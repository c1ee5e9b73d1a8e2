package se.loftet.finding;

import java.util.stream.DoubleStream;

/// Round numbers for the axis of a picture that starts at zero.
final class Scale {
  private static final int STEPS = 4;

  private Scale() {}

  /// The distance between two lines.
  private static double step(double highest) {
    double rough = highest / STEPS;
    double ten = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / ten;
    return ten * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
  }

  /// The end of an axis that holds this number.
  static double round(double highest) {
    double step = step(highest);
    return Math.ceil(highest / step) * step;
  }

  /// Where its lines are, from zero.
  static double[] steps(double end) {
    double step = step(end);
    return DoubleStream.iterate(0, at -> at <= end + step / 1e6, at -> at + step).toArray();
  }
}
