package se.loftet.engine.space;

/// How far apart two places are.
///
/// A key is a number that grows with the distance and is cheaper to find.
public enum Metric {
  EUCLIDEAN {
    @Override
    double key(double de, double dn) {
      return de * de + dn * dn;
    }

    @Override
    double ofKey(double key) {
      return Math.sqrt(key);
    }

    @Override
    double keyOf(double distance) {
      return distance * distance;
    }
  },
  MANHATTAN {
    @Override
    double key(double de, double dn) {
      return Math.abs(de) + Math.abs(dn);
    }

    @Override
    double ofKey(double key) {
      return key;
    }

    @Override
    double keyOf(double distance) {
      return distance;
    }
  };

  abstract double key(double de, double dn);

  /// The distance that has a key.
  abstract double ofKey(double key);

  /// The key of a distance, but for rounding.
  abstract double keyOf(double distance);

  final double distance(double de, double dn) {
    return ofKey(key(de, dn));
  }
}
