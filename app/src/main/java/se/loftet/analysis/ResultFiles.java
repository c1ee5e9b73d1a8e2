package se.loftet.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Results on disk: all of a run, or none.
final class ResultFiles {
  private ResultFiles() {}

  /// Written beside their places first, so that a full disk leaves no half of a result.
  static void write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      var draft = Files.createTempDirectory(folder, ".draft");
      try {
        for (var file : files.entrySet()) {
          Files.writeString(draft.resolve(file.getKey()), file.getValue());
        }
        for (var name : files.keySet()) {
          Files.move(
              draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        clear(draft, files);
      }
    } catch (IOException _) {
      throw new BadFile(folder, 0, 0, "a folder with room that can be written to");
    }
  }

  private static void clear(Path draft, Map<String, String> files) throws IOException {
    for (var name : files.keySet()) {
      Files.deleteIfExists(draft.resolve(name));
    }
    Files.delete(draft);
  }

  static boolean holds(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException _) {
      return false;
    }
  }
}
