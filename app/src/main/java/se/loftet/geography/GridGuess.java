package se.loftet.geography;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Which coordinate system a sample of points is in, when nothing says so: by their range, and
/// among those that fit by how many points fall into the municipality.
///
/// @param crs null where the points fit no system used in Sweden: a foreign grid is not guessed
/// @param swapped whether the first column is the north one
/// @param inMunicipality share of the sample inside the municipality, 0 to 1
/// @param sure whether no other system would do as well
public record GridGuess(@Nullable Crs crs, boolean swapped, double inMunicipality, boolean sure) {
  private static final Envelope SWEDEN = new Envelope(10, 25, 54.5, 70);
  private static final Envelope NORTHS = new Envelope(6_100_000, 7_700_000, 0, 0);

  private record Candidate(Crs crs, double low, double high) {}

  /// Eastings from `low` to `high` are found in this system, the likeliest first.
  private static final List<Candidate> GRIDS =
      List.of(
          new Candidate(Crs.SWEREF99_TM, 200_000, 1_000_000),
          new Candidate(Crs.RT90, 1_200_000, 1_900_000),
          new Candidate(new Crs(3011), 40_000, 260_000),
          new Candidate(new Crs(3010), 40_000, 260_000),
          new Candidate(new Crs(3007), 40_000, 260_000),
          new Candidate(new Crs(3008), 40_000, 260_000),
          new Candidate(new Crs(3009), 40_000, 260_000),
          new Candidate(new Crs(3012), 40_000, 260_000),
          new Candidate(new Crs(3013), 40_000, 260_000),
          new Candidate(new Crs(3014), 40_000, 260_000),
          new Candidate(new Crs(3015), 40_000, 260_000),
          new Candidate(new Crs(3016), 40_000, 260_000),
          new Candidate(new Crs(3017), 40_000, 260_000),
          new Candidate(new Crs(3018), 40_000, 260_000),
          new Candidate(new Crs(32632), 200_000, 900_000),
          new Candidate(new Crs(32634), 200_000, 900_000),
          new Candidate(new Crs(3020), 1_200_000, 1_900_000),
          new Candidate(new Crs(3022), 1_200_000, 1_900_000),
          new Candidate(new Crs(3019), 1_200_000, 1_900_000),
          new Candidate(new Crs(3023), 1_200_000, 1_900_000),
          new Candidate(new Crs(3024), 1_200_000, 1_900_000));

  /// Guesses from points as they stand in the file, `xs[i]` and `ys[i]` together.
  ///
  /// @param municipality its outline in degrees; null judges by range and by Sweden alone
  public static GridGuess of(double[] xs, double[] ys, @Nullable Geometry municipality) {
    double x = median(xs);
    double y = median(ys);
    if (Math.abs(x) <= 180 && Math.abs(y) <= 180) {
      boolean swapped = !SWEDEN.contains(x, y) && (SWEDEN.contains(y, x) || Math.abs(y) > 90);
      return new GridGuess(
          Crs.WGS84, swapped, share(xs, ys, Crs.WGS84, swapped, municipality), true);
    }
    boolean swapped = north(x) && !north(y);
    double east = swapped ? y : x;
    return north(swapped ? x : y)
        ? projected(xs, ys, east, swapped, municipality)
        : new GridGuess(null, false, 0, true);
  }

  private static GridGuess projected(
      double[] xs, double[] ys, double east, boolean swapped, @Nullable Geometry municipality) {
    var fits = GRIDS.stream().filter(grid -> east >= grid.low && east <= grid.high);
    var judged =
        fits.map(grid -> judged(xs, ys, grid.crs, swapped, municipality))
            .flatMap(Stream::ofNullable)
            .sorted(Comparator.comparingDouble(guess -> -guess.inMunicipality))
            .toList();
    if (judged.isEmpty()) {
      return new GridGuess(null, swapped, 0, true);
    }
    var best = judged.getFirst();
    boolean alone =
        judged.size() == 1
            || best.inMunicipality > judged.get(1).inMunicipality + 0.2
            || Crs.SWEREF99_TM.equals(best.crs)
            || Crs.RT90.equals(best.crs);
    return new GridGuess(best.crs, swapped, best.inMunicipality, alone);
  }

  private static @Nullable GridGuess judged(
      double[] xs, double[] ys, Crs crs, boolean swapped, @Nullable Geometry municipality) {
    return share(xs, ys, crs, swapped, null) < 0.5
        ? null
        : new GridGuess(crs, swapped, share(xs, ys, crs, swapped, municipality), false);
  }

  /// The share of the points inside the shape's surroundings, or inside Sweden.
  private static double share(
      double[] xs, double[] ys, Crs crs, boolean swapped, @Nullable Geometry municipality) {
    var place = municipality == null ? SWEDEN : municipality.getEnvelopeInternal();
    var projection = Projection.of(crs, Crs.WGS84);
    var spot = new double[2];
    int inside = 0;
    for (int i = 0; i < xs.length; i++) {
      if (projection.point(swapped ? ys[i] : xs[i], swapped ? xs[i] : ys[i], spot)
          && place.contains(spot[0], spot[1])) {
        inside++;
      }
    }
    return xs.length == 0 ? 0 : (double) inside / xs.length;
  }

  private static boolean north(double value) {
    return value >= NORTHS.getMinX() && value <= NORTHS.getMaxX();
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
