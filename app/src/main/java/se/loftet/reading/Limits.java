package se.loftet.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// How much a file may unfold to: files are refused, not half read, when they go past it.
final class Limits {
  /// Bytes a packed file may unfold to.
  static final long MOST_BYTES = 8L << 30;

  /// How many times its size a packed file of more than `FREE` bytes may unfold to.
  static final int MOST_RATIO = 200;

  static final long FREE = 64L << 20;

  /// Columns of one table.
  static final int MOST_COLUMNS = 2_000;

  /// Characters of one cell.
  static final int MOST_CELL = 4 << 20;

  /// Bytes of formats that cannot be read as a stream.
  static final long MOST_WHOLE = 256L << 20;

  private Limits() {}

  static void columns(int count) {
    if (count > MOST_COLUMNS) {
      throw new Unreadable("reading.columns", count, MOST_COLUMNS);
    }
  }

  static void whole(long bytes) {
    if (bytes > MOST_WHOLE) {
      throw new Unreadable("reading.large", MOST_WHOLE >> 20);
    }
  }

  /// Counts what a packed stream unfolds to.
  static final class Unfolded extends FilterInputStream {
    private final long packed;
    private long read;

    Unfolded(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        counted(1);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int some = super.read(bytes, from, length);
      counted(Math.max(0, some));
      return some;
    }

    private void counted(int some) {
      read += some;
      if (read > MOST_BYTES || (read > FREE && read / packed > MOST_RATIO)) {
        throw new Unreadable("reading.bomb");
      }
    }
  }
}
