package se.loftet.engine.time;

/// The arithmetic of a few hundred spans side by side, before anything is added up.
///
/// One plain loop without branches for each array, which the compiler turns into vector
/// instructions; a span that lies in one slot is told apart by a mask, since that is as good as
/// random.
final class AoristicBlock {
  static final int SIZE = 512;

  /// In seconds from the start of the table.
  final long[] start = new long[SIZE];

  final long[] end = new long[SIZE];

  /// The slots of both.
  final long[] first = new long[SIZE];

  final long[] last = new long[SIZE];

  /// Weight in the first slot, in the last, and in each slot between.
  final long[] head = new long[SIZE];

  final long[] tail = new long[SIZE];
  final long[] full = new long[SIZE];

  private final long[] apart = new long[SIZE];
  private final double[] rate = new double[SIZE];
  private final int slotSeconds;
  private final double perSlot;
  private final double scale;
  private final long whole;

  AoristicBlock(int slotSeconds, double scale) {
    this.slotSeconds = slotSeconds;
    this.perSlot = 1.0 / slotSeconds;
    this.scale = scale;
    this.whole = (long) scale;
  }

  /// Takes rows; whether all of them lie in a table of `size` seconds, in order and no longer than
  /// `longest`.
  boolean read(long[] from, long[] to, int row, int count, long origin, long size, long longest) {
    for (int k = 0; k < count; k++) {
      start[k] = from[row + k] - origin;
    }
    for (int k = 0; k < count; k++) {
      end[k] = to[row + k] - origin;
    }
    long outside = 0;
    for (int k = 0; k < count; k++) {
      long span = end[k] - start[k];
      outside |= start[k] | end[k] | span | (size - 1 - end[k]) | (longest - span);
    }
    return outside >= 0;
  }

  /// Takes a single span.
  void take(long from, long to) {
    start[0] = from;
    end[0] = to;
  }

  /// How many spans are longer than so many seconds.
  int longerThan(long seconds, int count) {
    long longer = 0;
    for (int k = 0; k < count; k++) {
      longer += (seconds - (end[k] - start[k])) >>> 63;
    }
    return (int) longer;
  }

  /// `apart` has all bits set where the slots differ and none where they are one.
  void weigh(int count) {
    slots(start, first, count);
    slots(end, last, count);
    for (int k = 0; k < count; k++) {
      apart[k] = (first[k] - last[k]) >> 63;
    }
    for (int k = 0; k < count; k++) {
      rate[k] = scale / (double) (((end[k] - start[k]) & apart[k]) | (slotSeconds & ~apart[k]));
    }
    for (int k = 0; k < count; k++) {
      long left = (first[k] + 1) * slotSeconds - start[k];
      head[k] = ((long) (left * rate[k] + 0.5) & apart[k]) | (whole & ~apart[k]);
    }
    for (int k = 0; k < count; k++) {
      tail[k] = (long) ((end[k] - last[k] * slotSeconds) * rate[k] + 0.5) & apart[k];
    }
    for (int k = 0; k < count; k++) {
      full[k] = (long) (slotSeconds * rate[k] + 0.5) & apart[k];
    }
  }

  /// Half a second off the grid, so that rounding cannot cross a border.
  private void slots(long[] second, long[] slot, int count) {
    for (int k = 0; k < count; k++) {
      slot[k] = (long) ((second[k] + 0.5) * perSlot);
    }
  }
}
