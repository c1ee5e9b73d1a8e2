package se.loftet.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The files of a running server, copied so that they open as of the end of the copy.
///
/// PostgreSQL manual, "Making a Base Backup Using the Low Level API". A temporary slot keeps the
/// write-ahead log from being recycled meanwhile.
final class ClusterCopy {
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
  private static final Set<String> NOT_FILES = Set.of("postmaster.pid", "postmaster.opts");
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");
  private final Path data;
  private final Path to;
  private final Progress progress;
  private final List<Manifest.Entry> copied = new ArrayList<>();

  ClusterCopy(Path data, Path to, Progress progress) {
    this.data = data;
    this.to = to;
    this.progress = progress;
  }

  List<Manifest.Entry> copy(Connection link) throws SQLException, IOException {
    ask(
        link,
        "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
    progress.expect(size(link));
    var first = ask(link, "select pg_walfile_name(pg_backup_start('loftet', fast => true))");
    copyFiles();
    var last = stop(link);
    copyLog(first, last);
    return copied;
  }

  private static String ask(Connection link, String sql) throws SQLException {
    try (var ask = link.createStatement();
        var row = ask.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static long size(Connection link) throws SQLException {
    return Long.parseLong(ask(link, "select sum(pg_database_size(oid))::bigint from pg_database"));
  }

  /// Ends the backup and writes the label that tells the copy where to begin.
  private String stop(Connection link) throws SQLException, IOException {
    try (var ask = link.createStatement();
        var row =
            ask.executeQuery(
                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
      row.next();
      var label = to.resolve("backup_label");
      Files.writeString(label, row.getString(2));
      keep(label, Digests.of(label, progress));
      return row.getString(1);
    }
  }

  private void copyLog(String first, String last) throws IOException {
    try (var segments = Files.list(data.resolve("pg_wal"))) {
      for (var segment : segments.sorted().toList()) {
        var name = segment.getFileName().toString();
        if (SEGMENT.matcher(name).matches()
            && name.compareTo(first) >= 0
            && name.compareTo(last) <= 0) {
          copyFile(segment);
        }
      }
    }
  }

  private void copyFiles() throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(data.relativize(folder)));
            var name = String.valueOf(folder.getFileName());
            if (EMPTY.contains(name)) {
              makeSubfolders(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return name.startsWith("pgsql_tmp")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var name = String.valueOf(file.getFileName());
            if (!NOT_FILES.contains(name) && !name.startsWith("pg_internal.init")) {
              copyFile(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return vanished(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : vanished(failure);
          }
        });
  }

  private void makeSubfolders(Path folder) throws IOException {
    if (folder.endsWith("pg_wal")) {
      Files.createDirectories(to.resolve(data.relativize(folder)).resolve("archive_status"));
      Files.createDirectories(to.resolve(data.relativize(folder)).resolve("summaries"));
    }
  }

  /// The server deletes files while they are copied; the log says so to the copy.
  private static FileVisitResult vanished(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private void copyFile(Path file) throws IOException {
    var target = to.resolve(data.relativize(file));
    try {
      keep(target, Digests.copy(file, target, progress));
    } catch (NoSuchFileException gone) {
      Files.deleteIfExists(target);
    }
  }

  private void keep(Path file, String sha256) throws IOException {
    var root = Objects.requireNonNull(to.getParent());
    copied.add(new Manifest.Entry(root.relativize(file).toString(), Files.size(file), sha256));
  }
}
