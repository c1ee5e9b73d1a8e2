package se.loftet.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// 24 random bytes as hexadecimal digits in a file that only the user of the application can read:
/// the password of the embedded database's owner, or a key.
public record SecretFile(Path path) {

  /// Reads the secret, made first where there is none. A file is whole or not there.
  public String readOrMake() throws IOException {
    if (!Files.exists(path)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      var unfinished = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    return Files.readString(path).strip();
  }
}
