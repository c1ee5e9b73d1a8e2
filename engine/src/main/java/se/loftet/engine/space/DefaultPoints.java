package se.loftet.engine.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Finds coordinates that hold more events than a real place would: the geocoder's default points.
///
/// A station, the middle of a street or the centre of a municipality is where events go whose
/// address was not understood. They make false hot spots, false repeats and false clusters, so they
/// are listed before any spatial method. A place is suspect when it holds at least `least` events
/// and at least `share` of all. A real place may do so too (a shopping centre): a person decides.
public final class DefaultPoints {
  /// A coordinate with this share of a hundred events or more is implausible without a reason.
  public static final double SHARE = 0.05;

  private static final int LEAST = 10;
  private static final int SAMPLE = 20_000;

  private DefaultPoints() {}

  /// A coordinate and how many events it holds.
  public record Suspect(double east, double north, long events, double share) {}

  /// The suspect coordinates, fullest first, ties from south-west.
  public static List<Suspect> of(double[] east, double[] north, double share, int least) {
    var count = new HashMap<Place, Integer>();
    for (int i = 0; i < east.length; i++) {
      if (Double.isFinite(east[i]) && Double.isFinite(north[i])) {
        count.merge(new Place(east[i] + 0.0, north[i] + 0.0), 1, Integer::sum);
      }
    }
    long all = count.values().stream().mapToLong(Integer::longValue).sum();
    var suspects = new ArrayList<Suspect>();
    count.forEach((place, events) -> {
      double part = events / (double) all;
      if (events >= least && part >= share) {
        suspects.add(new Suspect(place.east, place.north, events, part));
      }
    });
    suspects.sort(
        Comparator.comparingLong(Suspect::events)
            .reversed()
            .thenComparingDouble(Suspect::north)
            .thenComparingDouble(Suspect::east));
    return List.copyOf(suspects);
  }

  /// Whether one coordinate holds an implausible share of the points, judged on every so manieth
  /// point where there are many.
  static boolean dominated(Points points) {
    int step = points.size() / SAMPLE + 1;
    int sample = (points.size() + step - 1) / step;
    int slots = Integer.highestOneBit(2 * sample + 1) * 2;
    var point = new int[slots];
    var count = new int[slots];
    double enough = Math.max(LEAST, SHARE * sample);
    for (int k = 0; k < sample; k++) {
      int i = k * step;
      int slot = slot(points.east(i), points.north(i), slots);
      while (count[slot] > 0 && !same(points, point[slot], i)) {
        slot = (slot + 1) & (slots - 1);
      }
      point[slot] = i;
      count[slot]++;
      if (count[slot] >= enough) {
        return true;
      }
    }
    return false;
  }

  /// Where a coordinate is looked for first among a number of slots that is a power of two.
  static int slot(double east, double north, int slots) {
    long bits =
        31 * Double.doubleToRawLongBits(east + 0.0) + Double.doubleToRawLongBits(north + 0.0);
    long mixed = bits * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32) & (slots - 1);
  }

  private static boolean same(Points points, int i, int j) {
    return points.east(i) == points.east(j) && points.north(i) == points.north(j);
  }

  private record Place(double east, double north) {}
}
