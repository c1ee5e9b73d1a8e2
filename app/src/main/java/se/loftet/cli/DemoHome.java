package se.loftet.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.db.Folders;

/// The folder of a demo: emptied before each, and one beside it when another demo still runs there.
final class DemoHome {
  private static final int MOST = 20;

  private DemoHome() {}

  /// A fresh home below `base`. The unpacked database programs stay, so that the next demo is
  /// quick.
  static Path fresh(Path base) {
    try {
      for (int i = 1; i <= MOST; i++) {
        var home = Files.createDirectories(base.resolve(String.valueOf(i)));
        if (free(home)) {
          empty(home);
          return home.toAbsolutePath();
        }
      }
    } catch (IOException trouble) {
      throw OperatingFault.files(base, trouble);
    }
    throw new OperatingFault("%d demos run below %s already: end one.".formatted(MOST, base));
  }

  private static boolean free(Path home) throws IOException {
    try (var file =
            FileChannel.open(
                home.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = file.tryLock()) {
      return lock != null;
    }
  }

  private static void empty(Path home) throws IOException {
    try (var children = Files.newDirectoryStream(home)) {
      for (var child : children) {
        if (Files.isRegularFile(child)) {
          Files.delete(child);
        } else if (!child.getFileName().toString().startsWith("postgres-")) {
          Folders.delete(child);
        }
      }
    }
  }
}
