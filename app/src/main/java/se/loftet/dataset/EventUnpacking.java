package se.loftet.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the events of many blocks together, each block into its own stretch of the columns, so that
/// several are unpacked at once.
@SuppressWarnings("ArrayRecordComponent")
final class EventUnpacking {
  private final EventRows.Words categories = new EventRows.Words();
  private final EventRows.Words areas = new EventRows.Words();
  private final List<Part> parts = new ArrayList<>();
  private int size;

  /// A block whose words are read.
  ///
  /// @param at the row its events begin at
  /// @param categories numbers of its words among those of all blocks; `areas` likewise
  private record Part(EventBlock block, int at, ByteBuffer in, int[] categories, int[] areas) {}

  /// All events of the blocks, in their order.
  static EventTable of(List<EventBlock> blocks) {
    var unpacking = new EventUnpacking();
    blocks.forEach(unpacking::add);
    return unpacking.table();
  }

  private void add(EventBlock block) {
    var in = ByteBuffer.wrap(block.columns());
    if (in.get() != EventBlock.FORM) {
      throw new IllegalStateException("a block of events in a form this program does not know");
    }
    parts.add(new Part(block, size, in, words(in, categories), words(in, areas)));
    size += block.size();
  }

  private static int[] words(ByteBuffer in, EventRows.Words words) {
    var numbers = new int[in.getInt()];
    for (int i = 0; i < numbers.length; i++) {
      var bytes = new byte[in.getInt()];
      in.get(bytes);
      numbers[i] = words.number(new String(bytes, StandardCharsets.UTF_8));
    }
    return numbers;
  }

  private EventTable table() {
    var table =
        new EventTable(
            size,
            new long[size],
            new long[size],
            new double[size],
            new double[size],
            new int[size],
            new int[size],
            new int[size],
            categories.all(),
            areas.all());
    IntStream.range(0, parts.size()).parallel().forEach(i -> unpack(parts.get(i), table));
    return table;
  }

  private static void unpack(Part part, EventTable to) {
    int from = part.at();
    int end = from + part.block().size();
    var in = part.in();
    var numbers = new long[part.block().size()];
    numbers(in, numbers);
    System.arraycopy(numbers, 0, to.startMicros(), from, numbers.length);
    numbers(in, numbers);
    for (int i = from; i < end; i++) {
      to.endMicros()[i] = to.startMicros()[i] + numbers[i - from];
    }
    reals(in, numbers, to.east(), from);
    reals(in, numbers, to.north(), from);
    named(in, numbers, part.categories(), to.category(), from);
    named(in, numbers, part.areas(), to.area(), from);
    numbers(in, numbers);
    for (int i = from; i < end; i++) {
      to.flags()[i] = (int) numbers[i - from];
    }
  }

  private static void reals(ByteBuffer in, long[] numbers, double[] to, int from) {
    numbers(in, numbers);
    for (int i = 0; i < numbers.length; i++) {
      to[from + i] = Double.longBitsToDouble(numbers[i]);
    }
  }

  private static void named(ByteBuffer in, long[] numbers, int[] words, int[] to, int from) {
    numbers(in, numbers);
    for (int i = 0; i < numbers.length; i++) {
      to[from + i] = numbers[i] < 0 ? -1 : words[(int) numbers[i]];
    }
  }

  /// The next column: the least of its numbers, how wide the others are, and how far above they
  /// lie.
  private static void numbers(ByteBuffer in, long[] to) {
    long least = in.getLong();
    int width = in.get();
    int at = in.position();
    switch (width) {
      case 0 -> java.util.Arrays.fill(to, least);
      case 1 -> bytes(in, at, least, to);
      case 2 -> shorts(in, at, least, to);
      case 4 -> ints(in, at, least, to);
      default -> longs(in, at, least, to);
    }
    in.position(at + width * to.length);
  }

  private static void bytes(ByteBuffer in, int at, long least, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = least + (in.get(at + i) & 0xffL);
    }
  }

  private static void shorts(ByteBuffer in, int at, long least, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = least + (in.getShort(at + 2 * i) & 0xffffL);
    }
  }

  private static void ints(ByteBuffer in, int at, long least, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = least + (in.getInt(at + 4 * i) & 0xffff_ffffL);
    }
  }

  private static void longs(ByteBuffer in, int at, long least, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = least + in.getLong(at + 8 * i);
    }
  }
}
