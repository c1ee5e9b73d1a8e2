package se.loftet.engine.time;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Eight spans in one instruction each, with the operations of [AoristicBlock] in the same order; a
/// pair is added in one.
///
/// Pairs are made by changing places within twos: `x0 x1` and `y0 y1` become `x0 y0` and `x1 y1`.
/// Of eight spans those with even numbers therefore come first, which a sum of whole numbers does
/// not see. Spans after the last whole eight go the plain way.
final class AoristicBlockVector extends AoristicBlock {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final int LANES = DOUBLES.length();
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
  private static final VectorSpecies<Long> PAIR = LongVector.SPECIES_128;
  private static final VectorMask<Long> ODD = VectorMask.fromLong(LONGS, 0b10101010);
  private static final VectorShuffle<Long> SWAP =
      VectorShuffle.fromValues(LONGS, 1, 0, 3, 2, 5, 4, 7, 6);
  private static final VectorShuffle<Long> EVEN_FIRST =
      VectorShuffle.fromValues(LONGS, 0, 2, 4, 6, 1, 3, 5, 7);

  /// A place for the beginning is four times its slot, one for the end two more.
  private static final long SECOND_PAIR = 2L << 32;

  AoristicBlockVector(int slotSeconds, double scale) {
    super(slotSeconds, scale);
  }

  static boolean isFast() {
    return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
  }

  @Override
  void weigh(int count) {
    int whole = count - count % LANES;
    weighEights(whole);
    weigh(whole, count);
  }

  private void weighEights(int count) {
    var toWhole = all(TO_WHOLE);
    var slot = all(slotSeconds);
    var minusSlot = all(-slotSeconds);
    var size = all(perSlot);
    var middle = all(toMiddle);
    for (int k = 0; k < count; k += LANES) {
      var from = DoubleVector.fromArray(DOUBLES, start, k);
      var to = DoubleVector.fromArray(DOUBLES, end, k);
      var slotA = from.fma(size, middle).add(toWhole);
      var slotB = to.fma(size, middle).add(toWhole);
      var a = slotA.sub(toWhole);
      var b = slotB.sub(toWhole);
      var same = a.compare(VectorOperators.EQ, b);
      var rate = all(scale).div(to.sub(from));
      var left = slot.sub(a.fma(minusSlot, from));
      var right = b.fma(minusSlot, to);
      places(whole(slotA), whole(slotB)).intoArray(places, k);
      var full = whole(rate.fma(slot, toWhole).blend(toWhole, same));
      pairs(whole(rate.fma(left, toWhole).blend(scale + TO_WHOLE, same)), full, begun, 2 * k);
      pairs(whole(rate.fma(right, toWhole).blend(toWhole, same)), full, ended, 2 * k);
    }
  }

  private static LongVector places(LongVector a, LongVector b) {
    var first = a.lanewise(VectorOperators.LSHL, 2);
    var last = b.lanewise(VectorOperators.LSHL, 34).add(SECOND_PAIR);
    return first.or(last).rearrange(EVEN_FIRST);
  }

  private static void pairs(LongVector x, LongVector y, long[] into, int at) {
    x.blend(y.rearrange(SWAP), ODD).intoArray(into, at);
    x.rearrange(SWAP).blend(y, ODD).intoArray(into, at + LANES);
  }

  @Override
  void addTo(long[] sum, int count) {
    for (int k = 0; k < count; k++) {
      add(begun, 2 * k, sum, (int) places[k]);
      add(ended, 2 * k, sum, (int) (places[k] >>> 32));
    }
  }

  private static void add(long[] pairs, int at, long[] sum, int place) {
    LongVector.fromArray(PAIR, sum, place)
        .add(LongVector.fromArray(PAIR, pairs, at))
        .intoArray(sum, place);
  }

  private static LongVector whole(DoubleVector raised) {
    return raised.reinterpretAsLongs().sub(WHOLE);
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }
}
