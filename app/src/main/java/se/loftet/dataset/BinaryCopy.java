package se.loftet.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format").
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final long EPOCH_2000 =
      LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  private static final int ENOUGH = 1 << 16;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(ENOUGH * 2);
  private final DataOutputStream out = new DataOutputStream(held);
  private final OutputStream target;

  BinaryCopy(OutputStream target) {
    this.target = target;
    work(() -> {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void work(Work work) {
    try {
      work.run();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  BinaryCopy row(int columns) {
    work(() -> {
      if (held.size() > ENOUGH) {
        pass();
      }
      out.writeShort(columns);
    });
    return this;
  }

  private void pass() throws IOException {
    out.flush();
    held.writeTo(target);
    held.reset();
  }

  void end() {
    work(() -> {
      out.writeShort(-1);
      pass();
      target.flush();
    });
  }

  BinaryCopy nothing() {
    work(() -> out.writeInt(-1));
    return this;
  }

  BinaryCopy number(long value) {
    work(() -> {
      out.writeInt(8);
      out.writeLong(value);
    });
    return this;
  }

  BinaryCopy small(int value) {
    work(() -> {
      out.writeInt(4);
      out.writeInt(value);
    });
    return this;
  }

  /// NaN is nothing.
  BinaryCopy real(double value) {
    if (Double.isNaN(value)) {
      return nothing();
    }
    work(() -> {
      out.writeInt(8);
      out.writeDouble(value);
    });
    return this;
  }

  BinaryCopy text(@Nullable String value) {
    return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  BinaryCopy bytes(byte[] value) {
    work(() -> {
      out.writeInt(value.length);
      out.write(value);
    });
    return this;
  }

  BinaryCopy json(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    work(() -> {
      out.writeInt(bytes.length + 1);
      out.writeByte(1);
      out.write(bytes);
    });
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
