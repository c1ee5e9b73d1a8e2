package se.loftet.engine.space;

/// How many of sorted days lie within so many days of one of them, asked in their order.
final class DaysWithin {
  private final int[] days;
  private final long apart;
  private int from;
  private int to;

  /// None lie within fewer than 0 days.
  DaysWithin(int[] days, long apart) {
    this.days = days;
    this.apart = apart;
  }

  /// The days from `apart` before to `apart` after day `i`, itself included.
  long of(int i) {
    if (apart < 0) {
      return 0;
    }
    while (days[from] < days[i] - apart) {
      from++;
    }
    while (to < days.length && days[to] <= days[i] + apart) {
      to++;
    }
    return (long) to - from;
  }
}
