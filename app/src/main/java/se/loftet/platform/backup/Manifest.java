package se.loftet.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.store.Json;

/// What a backup holds: each file with its size and SHA-256, and the end of the audit chain.
///
/// It is written last, so that a folder without one is no backup.
///
/// @param database the database in which the thread lies
/// @param auditRows how many audit rows there were when the backup began
/// @param auditHash the hash of the last of them; blank when there was none
public record Manifest(
    String made,
    String postgres,
    String database,
    long auditRows,
    String auditHash,
    List<Entry> files) {
  static final String NAME = "backup.json";

  /// One file of the backup, its path relative to the folder.
  public record Entry(String path, long size, String sha256) {}

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), Json.write(this));
  }

  /// The manifest of a backup whose files are all there, unchanged, and nothing else.
  static Manifest verified(Path folder, Progress progress) throws IOException {
    var manifest = read(folder);
    var listed = manifest.files().stream().map(Entry::path).collect(Collectors.toSet());
    var unknown = new TreeSet<>(found(folder));
    unknown.removeAll(listed);
    if (!unknown.isEmpty()) {
      throw broken(folder, unknown.first() + " is not part of it");
    }
    progress.expect(manifest.files().stream().mapToLong(Entry::size).sum());
    for (var entry : manifest.files()) {
      var file = folder.resolve(entry.path());
      if (!Files.exists(file)) {
        throw broken(folder, entry.path() + " is missing");
      }
      if (!Digests.of(file, progress).equals(entry.sha256())) {
        throw broken(folder, entry.path() + " has changed");
      }
    }
    return manifest;
  }

  private static Manifest read(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new OperatingFault(
          "%s is not a finished backup: it has no %s.".formatted(folder, NAME));
    }
    return Json.read(Files.readString(file), Manifest.class);
  }

  private static Set<String> found(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(path -> !path.equals(NAME))
          .collect(Collectors.toSet());
    }
  }

  private static OperatingFault broken(Path folder, String why) {
    return new OperatingFault("The backup %s is damaged: %s.".formatted(folder, why));
  }
}
