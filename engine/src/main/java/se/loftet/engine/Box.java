package se.loftet.engine;

/// A rectangle in plane coordinates: west and south border inside, east and north border outside.
public record Box(double west, double south, double east, double north) {
  /// Where coordinates in SWEREF 99 TM can lie at all, with a margin around Sweden.
  public static final Box SWEDEN = new Box(250_000, 6_100_000, 950_000, 7_700_000);

  public Box {
    if (!(west < east && south < north)) {
      throw new IllegalArgumentException(
          "empty box %s %s %s %s".formatted(west, south, east, north));
    }
  }

  public boolean contains(double e, double n) {
    return e >= west && e < east && n >= south && n < north;
  }

  public double width() {
    return east - west;
  }

  public double height() {
    return north - south;
  }
}
