package se.loftet.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Some events of a delivery, column after column, as they are kept beside their rows: a million
/// are read in a fraction of the time their rows take. The words come first, then each column as
/// the least of its numbers, how many bytes an other one lies above it, and those bytes.
///
/// @param columns the bytes
@SuppressWarnings("ArrayRecordComponent")
record EventBlock(int size, byte[] columns) {
  static final byte FORM = 1;

  /// The rows of a table that was not put into another order.
  static EventBlock of(EventTable rows) {
    int most = 1 + 7 * (9 + 8 * rows.size()) + room(rows.categories()) + room(rows.areas());
    var out = ByteBuffer.allocate(most).put(FORM);
    words(out, rows.categories());
    words(out, rows.areas());
    pack(out, rows.startMicros());
    pack(out, lengths(rows));
    pack(out, bits(rows.east()));
    pack(out, bits(rows.north()));
    pack(out, wide(rows.category()));
    pack(out, wide(rows.area()));
    pack(out, wide(rows.flags()));
    return new EventBlock(rows.size(), java.util.Arrays.copyOf(out.array(), out.position()));
  }

  private static int room(List<String> words) {
    return 4 + words.stream().mapToInt(word -> 4 + 3 * word.length()).sum();
  }

  private static void words(ByteBuffer out, List<String> words) {
    out.putInt(words.size());
    for (var word : words) {
      var bytes = word.getBytes(StandardCharsets.UTF_8);
      out.putInt(bytes.length).put(bytes);
    }
  }

  private static long[] lengths(EventTable rows) {
    var lengths = new long[rows.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = rows.endMicros()[i] - rows.startMicros()[i];
    }
    return lengths;
  }

  private static long[] bits(double[] numbers) {
    var bits = new long[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Double.doubleToLongBits(numbers[i]);
    }
    return bits;
  }

  private static long[] wide(int[] numbers) {
    var wide = new long[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }

  /// Numbers may wrap around: what lies between two of them is taken without its sign.
  private static void pack(ByteBuffer out, long[] numbers) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long number : numbers) {
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
    int width = width(most - least);
    out.putLong(least).put((byte) width);
    for (int i = 0; width > 0 && i < numbers.length; i++) {
      long above = numbers[i] - least;
      switch (width) {
        case 1 -> out.put((byte) above);
        case 2 -> out.putShort((short) above);
        case 4 -> out.putInt((int) above);
        default -> out.putLong(above);
      }
    }
  }

  private static int width(long span) {
    if (span == 0) {
      return 0;
    }
    return span < 0 || span > 0xffff_ffffL ? 8 : span > 0xffff ? 4 : span > 0xff ? 2 : 1;
  }
}
