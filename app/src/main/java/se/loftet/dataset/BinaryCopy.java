package se.loftet.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"). What goes to
/// the target at once is whole rows, about 64 kB of them.
final class BinaryCopy {
  /// What stands before the first row: the signature, no flags, no extension.
  static final byte[] BEGINS = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /// What stands behind the last row.
  static final byte[] ENDS = {-1, -1};

  private static final long EPOCH_2000 =
      LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  private static final int ENOUGH = 1 << 16;
  private final OutputStream target;
  private ByteBuffer held = ByteBuffer.allocate(ENOUGH * 2);

  BinaryCopy(OutputStream target) {
    this.target = target;
  }

  /// Begins a row of so many fields.
  BinaryCopy row(int columns) {
    if (held.position() > ENOUGH) {
      pass();
    }
    room(2).putShort((short) columns);
    return this;
  }

  private ByteBuffer room(int bytes) {
    if (held.remaining() < bytes) {
      held.flip();
      held = ByteBuffer.allocate(Math.max(held.capacity() * 2, held.limit() + bytes)).put(held);
    }
    return held;
  }

  private void pass() {
    try {
      target.write(held.array(), 0, held.position());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    held.clear();
  }

  /// Hands over what is left.
  void end() {
    pass();
  }

  BinaryCopy nothing() {
    room(4).putInt(-1);
    return this;
  }

  BinaryCopy number(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  BinaryCopy small(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  /// NaN is nothing.
  BinaryCopy real(double value) {
    if (Double.isNaN(value)) {
      return nothing();
    }
    room(12).putInt(8).putDouble(value);
    return this;
  }

  BinaryCopy text(@Nullable String value) {
    return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  BinaryCopy bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  BinaryCopy json(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    room(5 + bytes.length).putInt(bytes.length + 1).put((byte) 1).put(bytes);
    return this;
  }

  BinaryCopy moment(@Nullable Instant value) {
    return value == null
        ? nothing()
        : number((value.getEpochSecond() - EPOCH_2000) * 1_000_000 + value.getNano() / 1_000);
  }

  BinaryCopy day(@Nullable LocalDate value) {
    return value == null
        ? nothing()
        : small(Math.toIntExact(value.toEpochDay() - EPOCH_2000 / 86_400));
  }
}
