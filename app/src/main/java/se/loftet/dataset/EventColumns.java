package se.loftet.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Fills the columns of an `EventTable` from PostgreSQL's binary COPY format.
final class EventColumns extends OutputStream {
  private static final int HEADER = 19;
  private static final long TO_1970 = 946_684_800_000_000L;
  private byte[] rest = new byte[0];
  private boolean begun;
  private final EventRows rows = new EventRows(1024);
  private final Words categories = new Words(rows.categories);
  private final Words areas = new Words(rows.areas);

  /// Texts looked up by their bytes.
  private record Words(EventRows.Words words, Map<ByteBuffer, Integer> known) {
    Words(EventRows.Words words) {
      this(words, new HashMap<>());
    }

    int number(ByteBuffer bytes) {
      var found = known.get(bytes);
      if (found != null) {
        return found;
      }
      var copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      int number = words.number(new String(copy, StandardCharsets.UTF_8));
      known.put(ByteBuffer.wrap(copy), number);
      return number;
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
    all.getShort();
    rows.add(
        moment(all),
        moment(all),
        real(all),
        real(all),
        word(all, categories),
        word(all, areas),
        number(all));
  }

  private static int number(ByteBuffer all) {
    all.getInt();
    return all.getInt();
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
    return rows.table();
  }
}
