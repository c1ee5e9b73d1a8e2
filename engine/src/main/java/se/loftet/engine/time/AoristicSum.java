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
  private static final long WEEK_SECONDS = LocalHours.WEEK * 3600L;

  private final SpanRule rule;
  private final LocalHours hours;
  private final double scale;
  private final AoristicBlock block;
  private final AoristicBlock.Limits limits;
  private final long[] pickedFrom = new long[AoristicBlock.SIZE];
  private final long[] pickedTo = new long[AoristicBlock.SIZE];

  /// Four numbers per slot, see [AoristicBlock].
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
    this.block = AoristicBlock.fastest(hours.slotSeconds(), scale);
    this.limits =
        new AoristicBlock.Limits(
            hours.origin(), (long) hours.slotSeconds() * hours.size(), rule.longest());
    this.sum = new long[4 * hours.size()];
  }

  /// Adds rows `first` to `last - 1`, block by block; where a row is missing an end, rejected, too
  /// long or outside the table, the others of its block are picked out first.
  void add(long[] from, long[] to, int first, int last) {
    for (int row = first; row < last; row += AoristicBlock.SIZE) {
      int count = Math.min(AoristicBlock.SIZE, last - row);
      if (!block.read(from, to, row, count, limits)) {
        count = pick(from, to, row, count);
        block.read(pickedFrom, pickedTo, 0, count, limits);
      }
      addBlock(count);
    }
  }

  private int pick(long[] from, long[] to, int row, int count) {
    int picked = 0;
    for (int i = row; i < row + count; i++) {
      long until = to[i] == EventTable.MISSING ? from[i] : to[i];
      if (isWithin(from[i], until)) {
        pickedFrom[picked] = from[i];
        pickedTo[picked++] = until;
      }
    }
    return picked;
  }

  /// Whether a span can be weighed in the table; if not it is dealt with here.
  private boolean isWithin(long from, long to) {
    if (from == EventTable.MISSING) {
      missingFrom++;
    } else if (to < from) {
      toBeforeFrom++;
    } else if (to - from > rule.longest()) {
      addLong();
    } else if (hours.covers(from) && hours.covers(to)) {
      return true;
    } else {
      addFar(from, to);
    }
    return false;
  }

  private void addBlock(int count) {
    block.weigh(count);
    accepted += count;
    longerThanAWeek += block.longerThanAWeek;
    block.addTo(sum, count);
  }

  private void addLong() {
    if (rule.longSpans() == SpanRule.LongSpans.EXCLUDE) {
      tooLong++;
    } else {
      accepted++;
      uniform++;
    }
  }

  private void addFar(long from, long to) {
    accepted++;
    longerThanAWeek += to - from > WEEK_SECONDS ? 1 : 0;
    var weights = Aoristic.weights(from, to, rule.zone());
    for (int h = 0; h < rare.length; h++) {
      rare[h] += (long) (weights[h] * scale + 0.5);
    }
  }

  /// Both together. Only sums made for the same range, rule and number of events can be merged.
  AoristicSum merge(AoristicSum other) {
    if (other.scale != scale
        || other.hours.origin() != hours.origin()
        || other.hours.size() != hours.size()) {
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
      running -= sum[4 * k + 3];
      cells[hours.hourOfWeek(k)] += sum[4 * k] + running + sum[4 * k + 2];
      running += sum[4 * k + 1];
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
