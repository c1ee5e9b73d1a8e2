package se.loftet.engine.time;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Eight spans in one instruction each, with the operations of [AoristicBlock] in the same order.
final class AoristicBlockVector extends AoristicBlock {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final int LANES = DOUBLES.length();

  AoristicBlockVector(int slotSeconds, double scale) {
    super(slotSeconds, scale);
  }

  static boolean isFast() {
    return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
  }

  /// What lies after the last span is weighed as well, and not used.
  @Override
  void weigh(int count) {
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
      whole(slotB).lanewise(VectorOperators.LSHL, 32).or(whole(slotA)).intoArray(slots, k);
      whole(rate.fma(left, toWhole).blend(scale + TO_WHOLE, same)).intoArray(head, k);
      whole(rate.fma(right, toWhole).blend(toWhole, same)).intoArray(tail, k);
      whole(rate.fma(slot, toWhole).blend(toWhole, same)).intoArray(full, k);
    }
  }

  private static LongVector whole(DoubleVector raised) {
    return raised.reinterpretAsLongs().sub(WHOLE);
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }
}
