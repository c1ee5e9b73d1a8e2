package se.loftet.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The numbers and bytes of an SPSS file, in the byte order it was written in.
final class SpssBytes implements AutoCloseable {
  private static final int MOST = 64 << 20;
  private final InputStream in;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  SpssBytes(InputStream in) {
    this.in = in;
  }

  /// A layout code is 2 or 3 when read the right way round.
  void orderOf(byte[] layout) {
    order = layout[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  byte[] bytes(int count) throws IOException {
    if (count < 0 || count > MOST) {
      throw new Unreadable("reading.spss");
    }
    var read = in.readNBytes(count);
    if (read.length < count) {
      throw new EOFException();
    }
    return read;
  }

  /// Bytes written in whole groups: `count` of them, and what fills the last group.
  byte[] padded(int count, int group) throws IOException {
    var read = bytes(count);
    bytes((group - count % group) % group);
    return read;
  }

  int whole() throws IOException {
    return ByteBuffer.wrap(bytes(4)).order(order).getInt();
  }

  long wide() throws IOException {
    return ByteBuffer.wrap(bytes(8)).order(order).getLong();
  }

  double number() throws IOException {
    return number(bytes(8));
  }

  double number(byte[] eight) {
    return ByteBuffer.wrap(eight).order(order).getDouble();
  }

  /// At most eight bytes, fewer at the end of the file.
  byte[] upTo(int count) throws IOException {
    return in.readNBytes(count);
  }

  InputStream rest() {
    return in;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
