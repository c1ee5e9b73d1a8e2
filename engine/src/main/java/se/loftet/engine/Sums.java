package se.loftet.engine;

import java.util.function.IntToDoubleFunction;

/// Sums that are correct to the last bits, whatever the order of large and small terms.
public final class Sums {
  private Sums() {}

  /// The sum of `term(0)` to `term(n - 1)`, compensated (Neumaier 1974).
  public static double of(int n, IntToDoubleFunction term) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < n; i++) {
      double x = term.applyAsDouble(i);
      double next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
      sum = next;
    }
    return sum + lost;
  }
}
