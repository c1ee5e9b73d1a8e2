package se.loftet.engine.space;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts close pairs for up to 128 assignments of days at once by looking days up in a table held
/// in registers.
///
/// Equal to [KnoxCount], the readable version. For 16 bits of a lane the table turns the days
/// between two events into a 1 in one of eight fields of two bits, one for each time band. Three
/// pairs add up within two bits, fifteen within four, 255 within eight, a block within sixteen: the
/// fields are widened at each of these, so that a pair costs about eight instructions whatever the
/// number of bands. More bands or longer ones than a table holds take several tables.
final class KnoxLanesTable {
  static final int LANES = 128;

  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_PREFERRED;
  private static final int FIELDS = 8;

  /// Days that one table tells apart; its last entry stands for all others.
  private static final int SPAN = 2 * SPECIES.length() - 1;

  private static final int MOST_TABLES = 8;

  private final int times;
  private final Table[] tables;
  private final int plane;

  /// A plane for as many assignments as a vector holds, in it a row for each event.
  private final short[] days;

  private final int[] count;
  private final int[] first = new int[KnoxPairs.BLOCK];
  private final int[] second = new int[KnoxPairs.BLOCK];

  /// What days `from` to `from + SPAN - 1` add to the fields of bands `band` to `band + 7`.
  @SuppressWarnings("ArrayRecordComponent")
  private record Table(int from, int band, short[] entries) {
    static Table of(Bands time, int from, int band) {
      var entries = new short[SPAN + 1];
      for (int d = 0; d < SPAN; d++) {
        int field = time.of(from + d) - band;
        entries[d] = (short) (field >= 0 && field < FIELDS ? 1 << (2 * field) : 0);
      }
      return new Table(from, band, entries);
    }

    static Table[] all(Bands time) {
      int last = time.lastWhole(time.count() - 1);
      int spans = last / SPAN + 1;
      return IntStream.range(0, spans * ((time.count() + FIELDS - 1) / FIELDS))
          .mapToObj(k -> of(time, k % spans * SPAN, k / spans * FIELDS))
          .filter(Table::counts)
          .toArray(Table[]::new);
    }

    private boolean counts() {
      return IntStream.range(0, SPAN).anyMatch(d -> entries[d] != 0);
    }
  }

  private KnoxLanesTable(Knox knox, int[][] assignments) {
    times = knox.rule().time().count();
    tables = Table.all(knox.rule().time());
    int n = knox.days().length;
    int width = SPECIES.length();
    plane = (n + 1) * width;
    days = new short[LANES / width * plane];
    // Blocks are filled up with pairs of a last row, which is further from all days than any band.
    Arrays.fill(days, Short.MIN_VALUE);
    for (int b = 0; b < assignments.length; b++) {
      for (int i = 0; i < n; i++) {
        days[b / width * plane + i * width + b % width] = (short) assignments[b][i];
      }
    }
    count = new int[(knox.rule().space().count() + 1) * (times + FIELDS) * LANES];
  }

  /// Whether this machine looks up whole tables at once.
  static boolean isFast() {
    return SPECIES.length() >= 32;
  }

  /// Whether days fit a lane and the bands need few tables.
  static boolean canCount(KnoxRule rule, int longest) {
    long spans = rule.time().lastWhole(rule.time().count() - 1) / SPAN + 1L;
    return longest < Short.MAX_VALUE
        && spans * ((rule.time().count() + FIELDS - 1) / FIELDS) <= MOST_TABLES;
  }

  /// One table per assignment, laid out as [KnoxCount#count] does.
  static long[][][] count(Knox knox, int[][] assignments) {
    var lanes = new KnoxLanesTable(knox, assignments);
    int spaces = knox.rule().space().count() + 1;
    knox.pairs().forEach(lanes::add);
    var tables = new long[assignments.length][spaces][lanes.times];
    for (int b = 0; b < assignments.length; b++) {
      for (int s = 0; s < spaces; s++) {
        for (int t = 0; t < lanes.times; t++) {
          tables[b][s][t] = lanes.count[lanes.row(s, t) + b];
        }
      }
    }
    return tables;
  }

  private int row(int space, int time) {
    return (space * (times + FIELDS) + time) * LANES;
  }

  private void add(KnoxPairs.Block block) {
    int width = SPECIES.length();
    int last = plane - width;
    int size = (block.size + 14) / 15 * 15;
    for (int k = 0; k < size; k++) {
      first[k] = k < block.size ? block.first[k] * width : last;
      second[k] = k < block.size ? block.second[k] * width : 0;
    }
    for (var table : tables) {
      int to = row(block.band + 1, table.band);
      for (int k = 0; k < LANES / width; k++) {
        add(size, k * plane, table, to + k * width);
      }
    }
  }

  /// One block for as many assignments as a vector holds.
  private void add(int size, int start, Table table, int to) {
    var low = ShortVector.fromArray(SPECIES, table.entries, 0);
    var high = ShortVector.fromArray(SPECIES, table.entries, SPECIES.length());
    short from = (short) table.from;
    var zero = ShortVector.zero(SPECIES);
    var n0 = zero;
    var n1 = zero;
    var n2 = zero;
    var n3 = zero;
    var n4 = zero;
    var n5 = zero;
    var n6 = zero;
    var n7 = zero;
    for (int k = 0; k < size; ) {
      // Four fields of four bits would overflow after fifteen pairs, two of eight after 255.
      var even0 = zero;
      var even1 = zero;
      var odd0 = zero;
      var odd1 = zero;
      for (int end = Math.min(size, k + 255); k < end; ) {
        var even = zero;
        var odd = zero;
        for (int q = 0; q < 5; q++, k += 3) {
          var three =
              fields(start, k, from, low, high)
                  .add(fields(start, k + 1, from, low, high))
                  .add(fields(start, k + 2, from, low, high));
          even = even.add(three.and((short) 0x3333));
          odd = odd.add(three.lanewise(VectorOperators.LSHR, 2).and((short) 0x3333));
        }
        even0 = even0.add(even.and((short) 0x0f0f));
        even1 = even1.add(even.lanewise(VectorOperators.LSHR, 4).and((short) 0x0f0f));
        odd0 = odd0.add(odd.and((short) 0x0f0f));
        odd1 = odd1.add(odd.lanewise(VectorOperators.LSHR, 4).and((short) 0x0f0f));
      }
      n0 = n0.add(even0.and((short) 0xff));
      n4 = n4.add(even0.lanewise(VectorOperators.LSHR, 8));
      n2 = n2.add(even1.and((short) 0xff));
      n6 = n6.add(even1.lanewise(VectorOperators.LSHR, 8));
      n1 = n1.add(odd0.and((short) 0xff));
      n5 = n5.add(odd0.lanewise(VectorOperators.LSHR, 8));
      n3 = n3.add(odd1.and((short) 0xff));
      n7 = n7.add(odd1.lanewise(VectorOperators.LSHR, 8));
    }
    flush(n0, to);
    flush(n1, to + LANES);
    flush(n2, to + 2 * LANES);
    flush(n3, to + 3 * LANES);
    flush(n4, to + 4 * LANES);
    flush(n5, to + 5 * LANES);
    flush(n6, to + 6 * LANES);
    flush(n7, to + 7 * LANES);
  }

  /// The fields of one pair. Days before the table's first wrap to large unsigned numbers.
  private ShortVector fields(int start, int k, short from, ShortVector low, ShortVector high) {
    return ShortVector.fromArray(SPECIES, days, first[k] + start)
        .sub(ShortVector.fromArray(SPECIES, days, second[k] + start))
        .abs()
        .sub(from)
        .lanewise(VectorOperators.UMIN, (short) SPAN)
        .selectFrom(low, high);
  }

  private void flush(ShortVector counted, int to) {
    var lanes = counted.toArray();
    for (int b = 0; b < lanes.length; b++) {
      count[to + b] += lanes[b];
    }
  }
}
