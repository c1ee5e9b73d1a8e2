package se.loftet.engine.space;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Eight rows, and all coefficients of a change, in one instruction each.
final class SpanLanesVector extends SpanLanes {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;

  SpanLanesVector(double cell, int columns, int rows, int tile, int band) {
    super(cell, columns, rows, tile, band);
  }

  /// Whether the machine has vectors as wide as a change.
  static boolean isFast() {
    return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
  }

  @Override
  void reach(double x, double y, double[] centres, int first, int rows) {
    for (int j = 0; j < rows; j += LANES) {
      var dy = DoubleVector.fromArray(DOUBLES, centres, first + j).sub(y);
      var a = DoubleVector.broadcast(DOUBLES, 1).sub(dy.mul(dy));
      a.intoArray(left, j);
      var half = a.max(0).sqrt();
      var all = DoubleVector.broadcast(DOUBLES, x);
      whole(all.sub(half).mul(perCell)).max(0).intoArray(west, j);
      whole(all.add(half).mul(perCell)).min(columns).intoArray(east, j);
    }
  }

  private static LongVector whole(DoubleVector value) {
    return value.add(TO_WHOLE).reinterpretAsLongs().sub(WHOLE);
  }

  @Override
  void change(double weight, int tileBefore, int row, int rows, long[] change) {
    var square = DoubleVector.zero(DOUBLES).withLane(0, weight);
    int tile = tile();
    for (int j = 0; j < rows; j++) {
      if (west[j] >= east[j]) {
        continue;
      }
      int from = (int) west[j];
      int last = (int) east[j] - 1;
      int tileFrom = tileOf[from];
      int tileLast = tileOf[last];
      int start = (row + j) * perRow;
      var a = DoubleVector.broadcast(DOUBLES, left[j]);
      var end = coefficients(a, square, (tileLast - tileBefore) * LANES);
      if (tileFrom == tileLast) {
        add(end, (start + from + tileFrom) * LANES, change);
      } else {
        var begin = coefficients(a, square, (tileFrom - tileBefore) * LANES);
        add(begin, (start + from + tileFrom) * LANES, change);
        add(end, (start + tileLast * tile + tileLast) * LANES, change);
      }
      int at = (start + last + tileLast + 1) * LANES;
      LongVector.fromArray(LONGS, change, at).sub(end).intoArray(change, at);
    }
  }

  private LongVector coefficients(DoubleVector a, DoubleVector square, int parts) {
    var top = a.fma(square, DoubleVector.fromArray(DOUBLES, linear, parts));
    return whole(a.fma(top, DoubleVector.fromArray(DOUBLES, constant, parts)));
  }

  private static void add(LongVector coefficients, int at, long[] change) {
    LongVector.fromArray(LONGS, change, at).add(coefficients).intoArray(change, at);
  }
}
