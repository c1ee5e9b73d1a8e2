package se.loftet.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files, also while they are copied.
final class Digests {
  private Digests() {}

  static String of(Path file, Progress progress) throws IOException {
    return copy(file, OutputStream.nullOutputStream(), progress);
  }

  static String copy(Path from, Path to, Progress progress) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      return copy(from, out, progress);
    }
  }

  private static String copy(Path from, OutputStream out, Progress progress) throws IOException {
    var digest = sha256();
    try (InputStream in = Files.newInputStream(from)) {
      var block = new byte[1 << 18];
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        digest.update(block, 0, n);
        out.write(block, 0, n);
        progress.add(n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
