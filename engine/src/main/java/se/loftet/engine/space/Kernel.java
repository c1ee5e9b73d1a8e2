package se.loftet.engine.space;

/// A radial kernel in two dimensions that integrates to one over the plane.
public enum Kernel {
  /// `3/(pi h^2) (1 - d^2/h^2)^2` within the radius `h`; also called biweight.
  QUARTIC {
    @Override
    public double density(double distanceSquared, double h) {
      double u = 1 - distanceSquared / (h * h);
      return u > 0 ? peak(h) * u * u : 0;
    }

    @Override
    double peak(double h) {
      return 3 / (Math.PI * h * h);
    }

    @Override
    double reach(double h) {
      return h;
    }

    // The second derivative along a line jumps by at most `8 peak/h^2` at the rim and changes by
    // at most `24 peak/h^3` a unit between. A jump costs the largest integral of the Peano kernel
    // from its place on, a slope the integral of that again: 3/40 and 1/16 for parabolas.
    @Override
    double sharingError(double h, double step) {
      double s = step / h;
      return peak(h) * s * s * (8 * 0.075 + 24 * s / 16);
    }

    // The same for cubics: 0.036 and 3/64.
    @Override
    double cubicError(double h, double step) {
      double s = step / h;
      return peak(h) * s * s * (8 * 0.036 + 24 * s * 3 / 64);
    }
  },

  /// `exp(-d^2/(2 h^2)) / (2 pi h^2)` with the standard deviation `h`, never truncated above what a
  /// double can hold beside the peak.
  GAUSSIAN {
    @Override
    public double density(double distanceSquared, double h) {
      return peak(h) * Math.exp(-distanceSquared / (2 * h * h));
    }

    @Override
    double peak(double h) {
      return 1 / (2 * Math.PI * h * h);
    }

    @Override
    double reach(double h) {
      return 9 * h;
    }

    // The third derivative along a line is below `1.381 peak/h^3`.
    @Override
    double sharingError(double h, double step) {
      return peak(h) * Math.pow(step / h, 3) * 1.381 / 16;
    }

    // The fourth derivative is at most `3 peak/h^4`.
    @Override
    double cubicError(double h, double step) {
      return peak(h) * Math.pow(step / h, 4) * 3 * 3 / 128;
    }
  };

  /// Density at a distance, per square unit of the coordinates.
  public abstract double density(double distanceSquared, double h);

  /// Density at distance 0.
  abstract double peak(double h);

  /// How far the kernel along a line can be from the parabola through the three nodes nearest to a
  /// place, nodes `step` apart, when they are at least four to `h`.
  abstract double sharingError(double h, double step);

  /// The same for the cubic through the four nodes around a place.
  abstract double cubicError(double h, double step);

  /// The distance beyond which the kernel is 0, or below 3e-18 of its peak.
  abstract double reach(double h);
}
