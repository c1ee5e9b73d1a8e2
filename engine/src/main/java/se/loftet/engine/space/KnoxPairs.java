package se.loftet.engine.space;

import java.util.function.Consumer;

/// The pairs of events in a spatial band, streamed in blocks.
///
/// A last band without end holds everything further away; it is not streamed but left to
/// subtraction from totals, which costs nothing. Pairs closer than the first break have band -1.
final class KnoxPairs {
  static final int BLOCK = 4096;

  private final ClosePairs pairs;
  private final KnoxRule rule;

  KnoxPairs(double[] east, double[] north, KnoxRule rule) {
    this.rule = rule;
    this.pairs = new ClosePairs(east, north, rule.space().reach());
  }

  /// Up to [#BLOCK] pairs: positions of both events, and the band.
  static final class Block {
    final int[] first = new int[BLOCK];
    final int[] second = new int[BLOCK];
    final byte[] band = new byte[BLOCK];
    int size;
  }

  void forEach(Consumer<Block> consumer) {
    var block = new Block();
    pairs.forEach((first, from, to) -> collect(first, from, to, block, consumer));
    if (block.size > 0) {
      consumer.accept(block);
    }
  }

  private void collect(int first, int from, int to, Block block, Consumer<Block> consumer) {
    var bands = rule.space();
    double reach = bands.reach();
    int beyond = bands.unbounded() ? bands.count() - 1 : -2;
    double e = pairs.east(first);
    double n = pairs.north(first);
    for (int k = from; k < to; k++) {
      double distance = rule.metric().distance(e - pairs.east(k), n - pairs.north(k));
      if (distance > reach) {
        continue;
      }
      int band = bands.of(distance);
      if (band == beyond || (band < 0 && beyond < 0)) {
        continue;
      }
      block.first[block.size] = first;
      block.second[block.size] = k;
      block.band[block.size++] = (byte) band;
      if (block.size == BLOCK) {
        consumer.accept(block);
        block.size = 0;
      }
    }
  }

  int events() {
    return pairs.size();
  }

  int original(int position) {
    return pairs.original(position);
  }
}
