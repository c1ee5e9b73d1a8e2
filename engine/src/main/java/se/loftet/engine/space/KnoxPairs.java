package se.loftet.engine.space;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The pairs of events in a spatial band, streamed in blocks of one band each.
///
/// A last band without end holds everything further away; it is not streamed but left to
/// subtraction from totals, which costs nothing. Pairs closer than the first break have band -1 and
/// are streamed only where that subtraction needs them. Distances are compared without a root, with
/// limits that give the same answer as [Bands#of] to the last bit.
final class KnoxPairs {
  static final int BLOCK = 3840;

  private final ClosePairs pairs;
  private final KnoxRule rule;
  private final double[] limit;
  private final double end;
  private final double start;

  KnoxPairs(double[] east, double[] north, KnoxRule rule) {
    this.rule = rule;
    this.pairs = new ClosePairs(east, north, rule.space().reach());
    var bands = rule.space();
    int last = bands.unbounded() ? bands.count() - 1 : bands.count();
    limit = IntStream.range(0, last).mapToDouble(this::keyOf).toArray();
    end = keyOf(last);
    start = bands.unbounded() ? Double.NEGATIVE_INFINITY : limit[0];
  }

  /// The smallest key of a pair at or beyond a break.
  private double keyOf(int number) {
    var bands = rule.space();
    var metric = rule.metric();
    double key = metric.keyOf(bands.at(number));
    while (!bands.reaches(metric.ofKey(key), number)) {
      key = Math.nextUp(key);
    }
    while (key > 0 && bands.reaches(metric.ofKey(Math.nextDown(key)), number)) {
      key = Math.nextDown(key);
    }
    return key;
  }

  /// Up to [#BLOCK] pairs of one band: the positions of both events.
  static final class Block {
    final int band;
    final int[] first = new int[BLOCK];
    final int[] second = new int[BLOCK];
    int size;

    Block(int band) {
      this.band = band;
    }
  }

  void forEach(Consumer<Block> consumer) {
    var blocks =
        IntStream.rangeClosed(0, limit.length)
            .mapToObj(b -> new Block(b - 1))
            .toArray(Block[]::new);
    var near = new int[ClosePairs.STRIP];
    var key = new double[ClosePairs.STRIP];
    pairs.forEach((first, from, to) -> {
      int kept = near(first, from, to, near, key);
      sort(first, near, key, kept, blocks, consumer);
    });
    for (var block : blocks) {
      if (block.size > 0) {
        consumer.accept(block);
      }
    }
  }

  /// Writes every candidate and moves on only past those in reach: no branch to guess.
  private int near(int first, int from, int to, int[] near, double[] key) {
    var metric = rule.metric();
    var east = pairs.east();
    var north = pairs.north();
    double e = east[first];
    double n = north[first];
    int kept = 0;
    for (int k = from; k < to; k++) {
      double found = metric.key(e - east[k], n - north[k]);
      near[kept] = k;
      key[kept] = found;
      kept += found < end && found >= start ? 1 : 0;
    }
    return kept;
  }

  private void sort(
      int first, int[] near, double[] key, int kept, Block[] blocks, Consumer<Block> consumer) {
    for (int k = 0; k < kept; k++) {
      int band = 0;
      for (double l : limit) {
        band += key[k] >= l ? 1 : 0;
      }
      var block = blocks[band];
      block.first[block.size] = first;
      block.second[block.size++] = near[k];
      if (block.size == BLOCK) {
        consumer.accept(block);
        block.size = 0;
      }
    }
  }

  /// The smallest key beyond each break that ends pairs: of all of them, but for an infinite one.
  double[] limits() {
    var all = Arrays.copyOf(limit, limit.length + 1);
    all[limit.length] = end;
    return all;
  }

  /// Eastings by position; not to be written to.
  double[] east() {
    return pairs.east();
  }

  double[] north() {
    return pairs.north();
  }

  int events() {
    return pairs.size();
  }

  int original(int position) {
    return pairs.original(position);
  }
}
