package se.loftet.engine.space;

import java.util.function.DoubleUnaryOperator;

/// Gauss-Legendre quadrature: exact for polynomials up to degree `2 n - 1`.
final class GaussLegendre {
  private final double[] node;
  private final double[] weight;

  /// Nodes are the zeros of the Legendre polynomial, found by Newton's method.
  GaussLegendre(int n) {
    node = new double[n];
    weight = new double[n];
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 0;
      for (int step = 0; step < 100; step++) {
        double before = 1;
        double value = x;
        for (int k = 2; k <= n; k++) {
          double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
          before = value;
          value = next;
        }
        slope = n * (x * value - before) / (x * x - 1);
        double move = value / slope;
        x -= move;
        if (Math.abs(move) < 1e-16) {
          break;
        }
      }
      node[i] = x;
      weight[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  double integrate(DoubleUnaryOperator f, double a, double b) {
    double half = (b - a) / 2;
    double middle = (a + b) / 2;
    double sum = 0;
    for (int i = 0; i < node.length; i++) {
      sum += weight[i] * f.applyAsDouble(middle + half * node[i]);
    }
    return half * sum;
  }
}
