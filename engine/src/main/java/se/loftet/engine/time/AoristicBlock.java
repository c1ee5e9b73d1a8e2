package se.loftet.engine.time;

/// The weights of a few hundred spans at a time, before anything is added up: the inner loop of
/// [AoristicSum].
///
/// A span of `d` seconds weighs `slot / d` in each whole slot, and as much of that in its first and
/// last slot as it lies there; all of it where both are one slot. Weights are whole numbers of
/// `1/scale`, rounded to the nearest: adding [#TO_WHOLE] leaves that in the last bits of a double
/// while no weight is above `2^50`; the few events that leave room for more take the slower way. Of
/// spans in two slots side by side `full` may be anything, since no slot lies between. This is the
/// readable version; [AoristicBlockVector] gives the same sums to the bit up to [#LARGEST_SCALE].
///
/// A sum has four numbers per slot: weight of events that begin in it, rate that runs from the next
/// slot on, weight of events that end in it, rate that has run until it. So a span adds one pair
/// where it begins and one where it ends, and never to the same numbers twice: an addition that
/// must wait for the one before it costs more than memory.
class AoristicBlock {
  /// Few enough that a block and the slots it adds to stay in the nearest cache.
  static final int SIZE = 120;

  static final double LARGEST_SCALE = 0x1p50;
  private static final long WEEK_SECONDS = LocalHours.WEEK * 3600L;

  /// Adding this to a number below 2^51 leaves its nearest whole number in the lowest bits.
  static final double TO_WHOLE = 0x1.8p52;

  static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);

  /// In seconds from the start of the table.
  final double[] start = new double[SIZE];

  final double[] end = new double[SIZE];

  /// Where the pairs go: that of the beginning in the lower half, that of the end in the upper.
  final long[] places = new long[SIZE];

  /// Weight in the first slot and in each slot between, pair after pair.
  final long[] begun = new long[2 * SIZE];

  /// Weight in the last slot, unless it is the first, and in each slot between.
  final long[] ended = new long[2 * SIZE];

  final double scale;

  /// Slots are found half a second off the grid, so that rounding cannot cross a border.
  final double slotSeconds;

  final double perSlot;
  final double toMiddle;

  /// How many of the rows read last are longer than a week.
  long longerThanAWeek;

  AoristicBlock(int slotSeconds, double scale) {
    this.scale = scale;
    this.slotSeconds = slotSeconds;
    this.perSlot = 1.0 / slotSeconds;
    this.toMiddle = 0.5 * perSlot - 0.5;
  }

  /// With vector instructions where the running Java has the module and the machine wide ones.
  static AoristicBlock fastest(int slotSeconds, double scale) {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return module && scale <= LARGEST_SCALE && AoristicBlockVector.isFast()
        ? new AoristicBlockVector(slotSeconds, scale)
        : new AoristicBlock(slotSeconds, scale);
  }

  /// What a span must be to be weighed here: within a table that starts at `origin` and has `size`
  /// seconds, in order, and not longer than `longest`.
  record Limits(long origin, long size, long longest) {}

  /// Takes rows; whether all of them are within the limits. One plain loop without branches for
  /// each array, which the compiler turns into vector instructions.
  boolean read(long[] from, long[] to, int row, int count, Limits limits) {
    long origin = limits.origin();
    long last = limits.size() - 1;
    long longest = limits.longest();
    long outside = 0;
    long longer = 0;
    for (int k = 0; k < count; k++) {
      long since = from[row + k] - origin;
      long until = to[row + k] - origin;
      long span = until - since;
      outside |= since | until | span | (last - until) | (longest - span);
      longer += (WEEK_SECONDS - span) >>> 63;
    }
    longerThanAWeek = longer;
    for (int k = 0; k < count; k++) {
      start[k] = from[row + k] - origin;
    }
    for (int k = 0; k < count; k++) {
      end[k] = to[row + k] - origin;
    }
    return outside >= 0;
  }

  /// Weighs the first `count` spans read.
  void weigh(int count) {
    weigh(0, count);
  }

  final void weigh(int first, int last) {
    for (int k = first; k < last; k++) {
      double a = slot(start[k]);
      double b = slot(end[k]);
      boolean apart = a < b;
      double rate = scale / (end[k] - start[k]);
      double left = slotSeconds - Math.fma(a, -slotSeconds, start[k]);
      double right = Math.fma(b, -slotSeconds, end[k]);
      long full = apart ? whole(rate, slotSeconds) : 0;
      places[k] = 4 * (long) a | (4 * (long) b + 2) << 32;
      begun[2 * k] = apart ? whole(rate, left) : (long) scale;
      begun[2 * k + 1] = full;
      ended[2 * k] = apart ? whole(rate, right) : 0;
      ended[2 * k + 1] = full;
    }
  }

  /// Adds the first `count` spans weighed to a sum.
  void addTo(long[] sum, int count) {
    for (int k = 0; k < count; k++) {
      int a = (int) places[k];
      int b = (int) (places[k] >>> 32);
      sum[a] += begun[2 * k];
      sum[a + 1] += begun[2 * k + 1];
      sum[b] += ended[2 * k];
      sum[b + 1] += ended[2 * k + 1];
    }
  }

  private double slot(double second) {
    return Math.fma(second, perSlot, toMiddle) + TO_WHOLE - TO_WHOLE;
  }

  private long whole(double rate, double seconds) {
    return scale > LARGEST_SCALE
        ? (long) (rate * seconds + 0.5)
        : Double.doubleToRawLongBits(Math.fma(rate, seconds, TO_WHOLE)) - WHOLE;
  }
}
