package se.loftet.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The values of the cases one after the other, eight bytes each, however they are packed.
final class SpssCases {
  private static final int BLANKS = 254;
  private static final int NUMBER = 253;
  private static final int END = 252;
  private final SpssBytes bytes;
  private final boolean packed;
  private final double bias;
  private byte[] codes = new byte[0];
  private int at;

  /// One value: eight raw bytes, or a number that was packed into a code.
  @SuppressWarnings("ArrayRecordComponent")
  record Value(byte @Nullable [] raw, double number) {}

  SpssCases(SpssBytes bytes, boolean packed, double bias) {
    this.bytes = bytes;
    this.packed = packed;
    this.bias = bias;
  }

  /// The next value, nothing after the last.
  @Nullable Value next() throws IOException {
    if (!packed) {
      var raw = bytes.upTo(8);
      return raw.length == 0 ? null : new Value(whole(raw), 0);
    }
    for (int code = code(); ; code = code()) {
      switch (code) {
        case 0 -> {}
        case END, -1 -> {
          return null;
        }
        case NUMBER -> {
          return new Value(bytes.bytes(8), 0);
        }
        case BLANKS -> {
          return new Value(new byte[] {32, 32, 32, 32, 32, 32, 32, 32}, 0);
        }
        case 255 -> {
          return new Value(null, Double.NaN);
        }
        default -> {
          return new Value(null, code - bias);
        }
      }
    }
  }

  private static byte[] whole(byte[] raw) throws EOFException {
    if (raw.length < 8) {
      throw new EOFException();
    }
    return raw;
  }

  private int code() throws IOException {
    if (at == codes.length) {
      codes = bytes.upTo(8);
      at = 0;
      if (codes.length == 0) {
        return -1;
      }
    }
    return codes[at++] & 0xff;
  }

  /// The blocks of a ZSAV file, unpacked one after the other.
  static final class Blocks extends InputStream {
    private final InputStream in;
    private final Inflater inflater = new Inflater();
    private final byte[] taken = new byte[1 << 14];
    private long left;
    private long packed;
    private long unpacked;

    Blocks(InputStream in, long packed) {
      this.in = in;
      this.left = packed;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        while (true) {
          int some = inflater.inflate(into, from, length);
          if (some > 0 || length == 0) {
            counted(some);
            return some;
          }
          if (inflater.finished()) {
            int over = inflater.getRemaining();
            inflater.reset();
            if (over == 0 && left == 0) {
              return -1;
            }
            inflater.setInput(taken, filled - over, over);
          }
          if (inflater.needsInput() && !fill()) {
            return -1;
          }
        }
      } catch (DataFormatException broken) {
        throw new Unreadable("reading.spss");
      }
    }

    private int filled;

    private boolean fill() throws IOException {
      int some = in.read(taken, 0, (int) Math.min(taken.length, left));
      if (some <= 0) {
        return false;
      }
      left -= some;
      packed += some;
      filled = some;
      inflater.setInput(taken, 0, some);
      return true;
    }

    private void counted(int some) {
      unpacked += some;
      if (unpacked > Limits.FREE && unpacked / Math.max(1, packed) > Limits.MOST_RATIO) {
        throw new Unreadable("reading.bomb");
      }
    }

    @Override
    public void close() throws IOException {
      inflater.end();
      in.close();
    }
  }
}
