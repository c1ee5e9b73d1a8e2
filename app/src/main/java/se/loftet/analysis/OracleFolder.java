package se.loftet.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reference case on disk: `params.json`, mostly `input.csv`, and the `expected*` files.
record OracleFolder(Path path) {
  static boolean isCase(Path folder) {
    return Files.isRegularFile(folder.resolve("params.json"));
  }

  /// All cases at or below `root`, by path.
  static List<OracleFolder> below(Path root) {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(Files::isDirectory)
          .filter(OracleFolder::isCase)
          .sorted()
          .map(OracleFolder::new)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String method() {
    return name(path.toAbsolutePath().normalize().getParent());
  }

  String name() {
    return name(path.toAbsolutePath().normalize());
  }

  private static String name(@Nullable Path folder) {
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }

  Job job() {
    var rows = path.resolve("input.csv");
    return new Job(
        Params.read(path.resolve("params.json")), Files.exists(rows) ? Csv.read(rows) : null);
  }

  List<String> expectedFiles() {
    try (var files = Files.list(path)) {
      return files
          .map(OracleFolder::name)
          .filter(name -> name.startsWith("expected"))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }
}
