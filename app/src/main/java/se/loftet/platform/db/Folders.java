package se.loftet.platform.db;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Whole folders: deleted, and made safe against a power cut.
public final class Folders {
  private Folders() {}

  /// Deletes the folder with all in it; what is not there is deleted already.
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void deleteStartingWith(Path parent, String prefix) throws IOException {
    try (var children = Files.newDirectoryStream(parent, prefix + "*")) {
      for (var child : children) {
        delete(child);
      }
    }
  }

  /// Writes everything on the file system of `folder` through to the disk.
  public static void sync(Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("sync", "-f", folder.toString()).redirectErrorStream(true).start();
    var output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("sync failed: " + output.strip());
    }
  }
}
