package se.loftet.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Made-up events in a 20 km square over two years: a third in a dense centre, the rest anywhere, a
/// tenth at the address of an earlier one.
record Events(double[] east, double[] north, int[] day, long[] from, long[] to) {
  static Events of(int n) {
    var random = new SplittableRandom(7);
    var east = new double[n];
    var north = new double[n];
    for (int i = 0; i < n; i++) {
      int earlier = i > 0 && random.nextInt(10) == 0 ? random.nextInt(i) : -1;
      boolean centre = random.nextInt(3) == 0;
      east[i] = earlier >= 0 ? east[earlier] : place(random, centre);
      north[i] = earlier >= 0 ? north[earlier] : place(random, centre);
    }
    var day = IntStream.range(0, n).map(i -> random.nextInt(730)).toArray();
    var from = IntStream.of(day).mapToLong(d -> 1_672_531_200L + d * 86_400L + random.nextInt(86_400)).toArray();
    var to = IntStream.range(0, n).mapToLong(i -> from[i] + random.nextInt(200_000)).toArray();
    return new Events(east, north, day, from, to);
  }

  private static double place(SplittableRandom random, boolean centre) {
    return centre
        ? Math.clamp(10_000 + 1500 * random.nextGaussian(), 0, 19_999)
        : random.nextDouble(20_000);
  }
}
