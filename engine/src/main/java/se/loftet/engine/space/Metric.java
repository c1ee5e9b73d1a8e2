package se.loftet.engine.space;

/// How far apart two places are.
public enum Metric {
  EUCLIDEAN {
    @Override
    double distance(double de, double dn) {
      return Math.sqrt(de * de + dn * dn);
    }
  },
  MANHATTAN {
    @Override
    double distance(double de, double dn) {
      return Math.abs(de) + Math.abs(dn);
    }
  };

  abstract double distance(double de, double dn);
}
