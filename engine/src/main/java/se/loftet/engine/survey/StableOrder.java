package se.loftet.engine.survey;

/// Positions sorted by key, equal keys in the order they came: a radix sort, one pass per byte that
/// differs.
final class StableOrder {
  private StableOrder() {}

  static int[] of(long[] keys) {
    int n = keys.length;
    int[] order = new int[n];
    long all = -1;
    long any = 0;
    for (int i = 0; i < n; i++) {
      order[i] = i;
      all &= keys[i];
      any |= keys[i];
    }
    long varying = any & ~all;
    int[] other = new int[n];
    for (int shift = 0; shift < 64; shift += 8) {
      if ((varying >>> shift & 0xff) == 0) {
        continue;
      }
      // the sign bit is turned so that negative keys come first
      int flip = shift == 56 ? 0x80 : 0;
      int[] start = new int[257];
      for (long key : keys) {
        start[((int) (key >>> shift & 0xff) ^ flip) + 1]++;
      }
      for (int b = 0; b < 256; b++) {
        start[b + 1] += start[b];
      }
      for (int k = 0; k < n; k++) {
        int bucket = (int) (keys[order[k]] >>> shift & 0xff) ^ flip;
        other[start[bucket]++] = order[k];
      }
      int[] swap = order;
      order = other;
      other = swap;
    }
    return order;
  }
}
