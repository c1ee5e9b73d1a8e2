package se.loftet.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip file, walked through once before anything in it is used: what it unfolds to is counted,
/// and names that point elsewhere are refused.
record Archive(Path file, List<String> names) {
  private static final int MOST_ENTRIES = 5_000;

  static Archive of(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new Unreadable("reading.bomb");
      }
      var names = new ArrayList<String>();
      long left = Math.max(Limits.FREE, Files.size(file) * Limits.MOST_RATIO);
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        names.add(honest(entry.getName()));
        left -= unfolded(zip, entry, left);
      }
      return new Archive(file, List.copyOf(names));
    } catch (ZipException | IllegalArgumentException broken) {
      throw new Unreadable("reading.truncated");
    }
  }

  private static String honest(String name) {
    var parts = List.of(name.replace('\\', '/').split("/", -1));
    if (parts.contains("..") || name.startsWith("/") || name.contains(":")) {
      throw new Unreadable("reading.paths");
    }
    return name;
  }

  private static long unfolded(ZipFile zip, ZipEntry entry, long most) throws IOException {
    long bytes = 0;
    var buffer = new byte[1 << 16];
    try (var in = zip.getInputStream(entry)) {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        bytes += some;
        if (bytes > most) {
          throw new Unreadable("reading.bomb");
        }
      }
    } catch (java.io.EOFException broken) {
      throw new Unreadable("reading.truncated");
    }
    return bytes;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /// The bytes of the entry.
  byte[] bytes(String name) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(name))) {
      var bytes = in.readNBytes((int) Limits.MOST_WHOLE + 1);
      Limits.whole(bytes.length);
      return bytes;
    }
  }
}
