package se.loftet.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's bytes, unpacked when it is gzip. May be opened more than once.
record Packed(Path file, boolean gzip) {
  static Packed of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new Packed(file, in.read() == 0x1f && in.read() == 0x8b);
    }
  }

  InputStream open() throws IOException {
    var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (!gzip) {
      return raw;
    }
    try {
      return new Limits.Unfolded(new GZIPInputStream(raw, 1 << 16), Files.size(file));
    } catch (EOFException | ZipException broken) {
      raw.close();
      throw new Unreadable("reading.truncated");
    }
  }

  /// The first bytes, at most `most`.
  byte[] head(int most) throws IOException {
    try (var in = open()) {
      return in.readNBytes(most);
    } catch (EOFException | ZipException broken) {
      throw new Unreadable("reading.truncated");
    }
  }
}
