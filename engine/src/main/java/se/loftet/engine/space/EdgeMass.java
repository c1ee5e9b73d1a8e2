package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Box;
import se.loftet.engine.Normal;

/// The share of a kernel's mass that lies inside a rectangular window.
///
/// Gaussian: product of normal probabilities. Quartic: across the disc the inner integral is a
/// polynomial; along it, with `t = sin(angle)`, the integrand is smooth between the points where
/// the border cuts the circle, and Gauss-Legendre quadrature of each piece is exact to rounding.
final class EdgeMass {
  private static final GaussLegendre QUADRATURE = new GaussLegendre(24);

  private EdgeMass() {}

  static double of(Kernel kernel, double east, double north, Box window, double h) {
    double west = (window.west() - east) / h;
    double right = (window.east() - east) / h;
    double south = (window.south() - north) / h;
    double top = (window.north() - north) / h;
    return switch (kernel) {
      case GAUSSIAN -> between(west, right) * between(south, top);
      case QUARTIC -> quartic(west, right, south, top);
    };
  }

  /// P(a < Z < b), taken from the nearer tail.
  private static double between(double a, double b) {
    return a > 0 ? Normal.upper(a) - Normal.upper(b) : Normal.cdf(b) - Normal.cdf(a);
  }

  private static double quartic(double west, double east, double south, double north) {
    if (west <= -1 && east >= 1 && south <= -1 && north >= 1) {
      return 1;
    }
    double from = Math.asin(Math.clamp(west, -1, 1));
    double to = Math.asin(Math.clamp(east, -1, 1));
    if (from >= to || south >= 1 || north <= -1) {
      return 0;
    }
    double cutSouth = Math.abs(south) < 1 ? Math.acos(Math.abs(south)) : 0;
    double cutNorth = Math.abs(north) < 1 ? Math.acos(Math.abs(north)) : 0;
    double[] cuts = {from, -cutSouth, -cutNorth, cutNorth, cutSouth, to};
    Arrays.sort(cuts);
    double mass = 0;
    for (int k = 0; k + 1 < cuts.length; k++) {
      double a = Math.clamp(cuts[k], from, to);
      double b = Math.clamp(cuts[k + 1], from, to);
      if (b > a) {
        mass += QUADRATURE.integrate(angle -> strip(angle, south, north), a, b);
      }
    }
    return 3 / Math.PI * mass;
  }

  /// The integral of `(c^2 - v^2)^2` over the part of the chord inside the window, `c` half its
  /// length.
  private static double strip(double angle, double south, double north) {
    double c = Math.cos(angle);
    double a = Math.max(-c, south);
    double b = Math.min(c, north);
    return b <= a ? 0 : (antiderivative(b, c * c) - antiderivative(a, c * c)) * c;
  }

  private static double antiderivative(double v, double c2) {
    double v2 = v * v;
    return v * (c2 * c2 - v2 * (2 * c2 / 3 - v2 / 5));
  }
}
