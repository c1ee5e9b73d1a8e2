package se.loftet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file to take in, with the name it had where it came from and the SHA-256 of its bytes.
public record Source(Path path, String name, String sha256, long bytes) {
  public static Source of(Path path, String name) {
    try (var in = Files.newInputStream(path)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        digest.update(buffer, 0, some);
      }
      return new Source(path, name, HexFormat.of().formatHex(digest.digest()), Files.size(path));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
