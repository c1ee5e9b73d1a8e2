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

    @Override
    double curvature(double h) {
      return 8 * peak(h) / (h * h);
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

    @Override
    double curvature(double h) {
      return peak(h) / (h * h);
    }
  };

  /// Density at a distance, per square unit of the coordinates.
  public abstract double density(double distanceSquared, double h);

  /// Density at distance 0.
  abstract double peak(double h);

  /// The largest second derivative along any line, in size: at the rim of the quartic, at the
  /// middle of the gaussian.
  abstract double curvature(double h);

  /// The distance beyond which the kernel is 0, or below 3e-18 of its peak.
  abstract double reach(double h);
}
