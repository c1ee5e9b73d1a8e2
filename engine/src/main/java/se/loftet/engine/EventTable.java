package se.loftet.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// Crime events as columns: row `i` of every array is one event.
///
/// Plain arrays because the kernels stream through them; they are shared, not copied, so a caller
/// hands them over and does not write to them again. Coordinates are metres in SWEREF 99 TM. Times
/// are seconds since 1970-01-01T00:00Z, [#MISSING] where unknown. Categories are small numbers that
/// the caller gives meaning to.
public final class EventTable {
  public static final long MISSING = Long.MIN_VALUE;

  private final long[] id;
  private final double[] east;
  private final double[] north;
  private final long[] from;
  private final long[] to;
  private final byte[] category;

  public EventTable(
      long[] id, double[] east, double[] north, long[] from, long[] to, byte[] category) {
    int n = id.length;
    if (east.length != n || north.length != n || from.length != n) {
      throw new IllegalArgumentException("columns differ in length");
    }
    if (to.length != n || category.length != n) {
      throw new IllegalArgumentException("columns differ in length");
    }
    this.id = id;
    this.east = east;
    this.north = north;
    this.from = from;
    this.to = to;
    this.category = category;
  }

  public int size() {
    return id.length;
  }

  public long[] id() {
    return id;
  }

  public double[] east() {
    return east;
  }

  public double[] north() {
    return north;
  }

  public long[] from() {
    return from;
  }

  public long[] to() {
    return to;
  }

  public byte[] category() {
    return category;
  }

  /// Whole local days since `start`, of the earliest possible moment. A day is a calendar day, so
  /// one of 23 or 25 hours counts as one. Rows without a time give `Integer.MIN_VALUE`.
  public int[] days(LocalDate start, ZoneId zone) {
    var day = new int[size()];
    for (int i = 0; i < day.length; i++) {
      day[i] =
          from[i] == MISSING
              ? Integer.MIN_VALUE
              : (int)
                  (Instant.ofEpochSecond(from[i]).atZone(zone).toLocalDate().toEpochDay()
                      - start.toEpochDay());
    }
    return day;
  }

  /// The rows fit for spatial methods: a finite coordinate inside `area`, each id once (the first
  /// row is kept). The others are counted by reason.
  public Screened within(Box area) {
    var counts = new EnumMap<Rejections.Reason, Long>(Rejections.Reason.class);
    var seen = new HashSet<Long>();
    var rows = new int[size()];
    int kept = 0;
    for (int i = 0; i < size(); i++) {
      var reason = reasonAgainst(i, area);
      if (reason == null && !seen.add(id[i])) {
        reason = Rejections.Reason.DUPLICATE_ID;
      }
      if (reason == null) {
        rows[kept++] = i;
      } else {
        counts.merge(reason, 1L, Long::sum);
      }
    }
    return new Screened(select(Arrays.copyOf(rows, kept)), new Rejections(counts));
  }

  private Rejections.@Nullable Reason reasonAgainst(int i, Box area) {
    if (!Double.isFinite(east[i]) || !Double.isFinite(north[i])) {
      return Rejections.Reason.MISSING_COORDINATE;
    }
    return area.contains(east[i], north[i]) ? null : Rejections.Reason.OUTSIDE_AREA;
  }

  /// The given rows, in the given order.
  public EventTable select(int[] rows) {
    return new EventTable(
        Arrays.stream(rows).mapToLong(i -> id[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> east[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> north[i]).toArray(),
        Arrays.stream(rows).mapToLong(i -> from[i]).toArray(),
        Arrays.stream(rows).mapToLong(i -> to[i]).toArray(),
        bytes(rows));
  }

  private byte[] bytes(int[] rows) {
    var chosen = new byte[rows.length];
    for (int k = 0; k < rows.length; k++) {
      chosen[k] = category[rows[k]];
    }
    return chosen;
  }

  /// Events that passed, and those that did not.
  public record Screened(EventTable events, Rejections rejections) {}
}
