package se.loftet.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What lies in a home, and what of it a backup keeps.
final class Layout {
  private static final Set<String> OF_THE_MOMENT =
      Set.of("running.lock", "database.log", "database.log.1");

  private Layout() {}

  static List<Path> keptFiles(Path home) throws IOException {
    try (var files = Files.list(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !OF_THE_MOMENT.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
