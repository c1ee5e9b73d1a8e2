package se.loftet.engine;

/// How close a value must be to its reference: `|x - ref| <= t * max(|ref|, s)`.
public final class Agreement {
  private Agreement() {}

  /// For exact methods, where the scale below which differences do not count is 1e-12.
  public static void exact(String what, double found, double reference, double tolerance) {
    close(what, found, reference, tolerance, 1e-12);
  }

  /// For fitted models, where it is 1e-8.
  public static void fitted(String what, double found, double reference, double tolerance) {
    close(what, found, reference, tolerance, 1e-8);
  }

  private static void close(
      String what, double found, double reference, double tolerance, double scale) {
    if (Double.compare(found, reference) == 0) {
      return;
    }
    double allowed = tolerance * Math.max(Math.abs(reference), scale);
    if (!(Math.abs(found - reference) <= allowed)) {
      throw new AssertionError(
          "%s: expected %s, found %s, off by %.3g"
              .formatted(what, reference, found, Math.abs(found - reference)));
    }
  }

  /// Whether two Monte Carlo p-values from `ownDraws` and `referenceDraws` can be of one kind.
  public static void monteCarlo(
      String what, double p, long ownDraws, double reference, long referenceDraws) {
    double least = 1.0 / (referenceDraws + 1);
    double q = Math.clamp(reference, least, 1 - least);
    double allowed =
        5 * Math.sqrt(q * (1 - q) * (1.0 / ownDraws + 1.0 / referenceDraws))
            + 1.0 / (ownDraws + 1)
            + 1.0 / (referenceDraws + 1);
    if (!(Math.abs(p - reference) <= allowed)) {
      throw new AssertionError(
          "%s: expected p %s, found %s, allowed %.3g".formatted(what, reference, p, allowed));
    }
  }
}
