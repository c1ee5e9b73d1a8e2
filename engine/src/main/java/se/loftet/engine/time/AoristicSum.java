package se.loftet.engine.time;

import java.util.EnumMap;
import se.loftet.engine.EventTable;
import se.loftet.engine.Rejections;
import se.loftet.engine.Rejections.Reason;

/// A running sum of aoristic weights over absolute time; the partial result of a profile.
///
/// An event gives one number to its first slot, one to its last, and a constant rate to all slots
/// between, which is written as `+rate` and `-rate` in a difference array: two to four additions
/// however long the span is. Weights are fixed-point integers, so that sums do not depend on order,
/// ends cancel exactly, and [#merge] is associative to the last bit. With room for `n` events the
/// resolution is `n * 2^-62`, beyond what a double would keep for a thousand events.
final class AoristicSum {
  private final SpanRule rule;
  private final LocalHours hours;
  private final double scale;

  /// Two numbers per slot: weight of the slot itself, change of the running rate.
  private final long[] sum;

  /// Weight per hour of the week of events outside the range of the table.
  private final long[] rare = new long[LocalHours.WEEK];

  private long accepted;
  private long uniform;
  private long longerThanAWeek;
  private long missingFrom;
  private long toBeforeFrom;
  private long tooLong;

  AoristicSum(SpanRule rule, LocalHours hours, long events) {
    this.rule = rule;
    this.hours = hours;
    this.scale = Math.scalb(1.0, 62 - (64 - Long.numberOfLeadingZeros(events)));
    this.sum = new long[2 * (hours.size() + 2)];
  }

  /// Adds rows `first` to `last - 1`.
  void add(long[] from, long[] to, int first, int last) {
    for (int i = first; i < last; i++) {
      long start = from[i];
      long end = to[i];
      if (start == EventTable.MISSING) {
        missingFrom++;
      } else if (end == EventTable.MISSING) {
        place(start, start);
      } else if (end < start) {
        toBeforeFrom++;
      } else if (rule.isLong(end - start)) {
        addLong();
      } else {
        place(start, end);
      }
    }
  }

  private void addLong() {
    if (rule.longSpans() == SpanRule.LongSpans.EXCLUDE) {
      tooLong++;
    } else {
      accepted++;
      uniform++;
    }
  }

  private void place(long from, long to) {
    accepted++;
    if (to - from > LocalHours.WEEK * 3600L) {
      longerThanAWeek++;
    }
    if (hours.covers(from) && hours.covers(to)) {
      placeInTable(from, to);
    } else {
      var weights = Aoristic.weights(from, to, rule.zone());
      for (int h = 0; h < rare.length; h++) {
        rare[h] += round(weights[h] * scale);
      }
    }
  }

  private void placeInTable(long from, long to) {
    long start = from - hours.origin();
    long end = to - hours.origin();
    int slotSeconds = hours.slotSeconds();
    double perSlot = 1.0 / slotSeconds;
    int a = slot(start, perSlot);
    int b = slot(end, perSlot);
    if (a == b) {
      sum[2 * a] += (long) scale;
      return;
    }
    double rate = scale / (end - start);
    sum[2 * a] += round(((a + 1L) * slotSeconds - start) * rate);
    sum[2 * b] += round((end - (long) b * slotSeconds) * rate);
    long full = round(slotSeconds * rate);
    sum[2 * a + 3] += full;
    sum[2 * b + 1] -= full;
  }

  /// The slot of a second. Half a second off the grid, so that rounding cannot cross a border.
  private static int slot(long second, double perSlot) {
    return (int) ((second + 0.5) * perSlot);
  }

  private static long round(double value) {
    return (long) (value + 0.5);
  }

  /// Both together. Only sums made for the same range, rule and number of events can be merged.
  AoristicSum merge(AoristicSum other) {
    if (other.scale != scale || other.hours.origin() != hours.origin()) {
      throw new IllegalArgumentException("sums of different ranges");
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other.sum[k];
    }
    for (int h = 0; h < rare.length; h++) {
      rare[h] += other.rare[h];
    }
    accepted += other.accepted;
    longerThanAWeek += other.longerThanAWeek;
    uniform += other.uniform;
    missingFrom += other.missingFrom;
    toBeforeFrom += other.toBeforeFrom;
    tooLong += other.tooLong;
    return this;
  }

  /// Weight per hour of the week.
  double[] week() {
    var cells = rare.clone();
    long running = 0;
    for (int k = 0; k < hours.size(); k++) {
      running += sum[2 * k + 1];
      cells[hours.hourOfWeek(k)] += sum[2 * k] + running;
    }
    var weight = new double[cells.length];
    for (int h = 0; h < weight.length; h++) {
      weight[h] = cells[h] / scale + uniform / (double) LocalHours.WEEK;
    }
    return weight;
  }

  long accepted() {
    return accepted;
  }

  /// Whether more than a tenth of the events have spans that say nothing about the time of week.
  boolean longSpansWeigh() {
    return longerThanAWeek + uniform > 0.1 * accepted;
  }

  Rejections rejections() {
    var counts = new EnumMap<Reason, Long>(Reason.class);
    counts.put(Reason.MISSING_FROM, missingFrom);
    counts.put(Reason.TO_BEFORE_FROM, toBeforeFrom);
    counts.put(Reason.TOO_LONG, tooLong);
    return new Rejections(counts);
  }
}
