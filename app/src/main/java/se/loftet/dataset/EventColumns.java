package se.loftet.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills the columns of an `EventTable` from PostgreSQL's binary COPY format.
final class EventColumns extends OutputStream {
  private static final int HEADER = 19;
  private static final long TO_1970 = 946_684_800_000_000L;
  private byte[] rest = new byte[0];
  private boolean begun;
  private int size;
  private long[] starts = new long[1024];
  private long[] ends = new long[1024];
  private double[] east = new double[1024];
  private double[] north = new double[1024];
  private int[] category = new int[1024];
  private int[] area = new int[1024];
  private int[] flags = new int[1024];
  private final Words categories = new Words();
  private final Words areas = new Words();

  /// Texts that occur again and again, by number; looked up by their bytes.
  private static final class Words {
    private final Map<ByteBuffer, Integer> known = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    int number(ByteBuffer bytes) {
      var found = known.get(bytes);
      if (found != null) {
        return found;
      }
      var copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      all.add(new String(copy, StandardCharsets.UTF_8));
      known.put(ByteBuffer.wrap(copy), all.size() - 1);
      return all.size() - 1;
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /// The driver hands over one row or the header at a time; whatever it is, whole rows are read.
  @Override
  public void write(byte[] bytes, int from, int length) {
    var all = ByteBuffer.wrap(bytes, from, length);
    if (rest.length > 0) {
      var joined = Arrays.copyOf(rest, rest.length + length);
      System.arraycopy(bytes, from, joined, rest.length, length);
      all = ByteBuffer.wrap(joined);
    }
    if (!begun && all.remaining() >= HEADER) {
      all.position(all.position() + HEADER);
      begun = true;
    }
    while (begun && whole(all)) {
      row(all);
    }
    rest = new byte[all.remaining()];
    all.get(rest);
  }

  private static boolean whole(ByteBuffer all) {
    int at = all.position();
    if (all.remaining() < 2 || all.getShort(at) < 0) {
      return false;
    }
    int fields = all.getShort(at);
    at += 2;
    for (int i = 0; i < fields; i++) {
      if (at + 4 > all.limit()) {
        return false;
      }
      at += 4 + Math.max(0, all.getInt(at));
    }
    return at <= all.limit();
  }

  private void row(ByteBuffer all) {
    grow();
    all.getShort();
    starts[size] = moment(all);
    ends[size] = moment(all);
    east[size] = real(all);
    north[size] = real(all);
    category[size] = word(all, categories);
    area[size] = word(all, areas);
    all.getInt();
    flags[size] = all.getInt();
    size++;
  }

  private void grow() {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      east = Arrays.copyOf(east, more);
      north = Arrays.copyOf(north, more);
      category = Arrays.copyOf(category, more);
      area = Arrays.copyOf(area, more);
      flags = Arrays.copyOf(flags, more);
    }
  }

  private static long moment(ByteBuffer all) {
    return all.getInt() < 0 ? EventTable.NO_TIME : all.getLong() + TO_1970;
  }

  private static double real(ByteBuffer all) {
    return all.getInt() < 0 ? Double.NaN : all.getDouble();
  }

  private static int word(ByteBuffer all, Words words) {
    int length = all.getInt();
    if (length < 0) {
      return -1;
    }
    var bytes = all.slice(all.position(), length);
    all.position(all.position() + length);
    return words.number(bytes);
  }

  EventTable table() {
    return EventOrder.ordered(stored());
  }

  private EventTable stored() {
    return new EventTable(
        size,
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        Arrays.copyOf(east, size),
        Arrays.copyOf(north, size),
        Arrays.copyOf(category, size),
        Arrays.copyOf(area, size),
        Arrays.copyOf(flags, size),
        List.copyOf(categories.all),
        List.copyOf(areas.all));
  }
}
