package se.loftet.platform.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.EmbeddedPostgres;
import se.loftet.platform.db.Folders;

/// Copies the running installation into a folder, while people go on working.
///
/// The server is told that a backup begins, its files are copied, and the log of what was written
/// meanwhile is added: the copy opens as the database was when the backup ended. The folder gets
/// its name when it is whole and on the disk, not before.
public final class Backup {
  private final Database database;
  private final Clock clock;
  private final Progress progress;

  public Backup(Database database, Clock clock, Progress progress) {
    this.database = database;
    this.clock = clock;
    this.progress = progress;
  }

  /// Makes the folder, which must not be there yet or be empty.
  public Manifest into(Path wanted) {
    var server = database.embedded();
    if (server == null) {
      throw new OperatingFault(
          "This installation uses an external database (LOFTET_DB_URL): back it up with its own tools, for example pg_dump --format=custom.");
    }
    var folder = wanted.toAbsolutePath().normalize();
    var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    try {
      refuseFull(folder);
      Folders.delete(unfinished);
      Files.createDirectories(folder.getParent());
      Files.createDirectory(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        var manifest = copy(server, unfinished);
        Folders.sync(unfinished);
        Files.deleteIfExists(folder);
        Files.move(unfinished, folder);
        Folders.sync(folder);
        return manifest;
      } catch (IOException | InterruptedException | RuntimeException e) {
        Folders.delete(unfinished);
        throw e;
      }
    } catch (IOException e) {
      throw OperatingFault.files(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatingFault("The backup was interrupted; nothing was left behind.", e);
    }
  }

  private static void refuseFull(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new OperatingFault(
            "%s is not empty: name a new folder for the backup.".formatted(folder));
      }
    }
  }

  private Manifest copy(EmbeddedPostgres server, Path to) throws IOException {
    try (var link = database.owner().getConnection()) {
      try {
        return copy(server, to, link);
      } finally {
        endSession(link);
      }
    } catch (SQLException e) {
      throw new OperatingFault("The database refused the backup: " + e.getMessage(), e);
    }
  }

  private Manifest copy(EmbeddedPostgres server, Path to, Connection link)
      throws IOException, SQLException {
    var chain = AuditChain.of(link);
    var cluster = new ClusterCopy(server.data(), to.resolve("database"), progress);
    var files = new ArrayList<>(besides(server.home(), to));
    files.addAll(cluster.copy(link));
    var manifest =
        new Manifest(
            clock.instant().toString(),
            link.getMetaData().getDatabaseProductVersion(),
            String.valueOf(link.getCatalog()),
            chain.rows(),
            chain.last(),
            List.copyOf(files));
    manifest.write(to);
    return manifest;
  }

  /// The backup's state and its slot belong to the session: it is not given back to the pool.
  private void endSession(Connection link) throws SQLException {
    database.owner().unwrap(HikariDataSource.class).evictConnection(link);
  }

  /// The small files beside the database: its password, and what is kept there to check the audit
  /// log by. They are copied first, so that none names a row the copy does not have.
  private List<Manifest.Entry> besides(Path home, Path to) throws IOException {
    var copied = new ArrayList<Manifest.Entry>();
    for (var file : Layout.keptFiles(home)) {
      var name = file.getFileName().toString();
      var sha = Digests.copy(file, to.resolve(name), progress);
      Files.setPosixFilePermissions(to.resolve(name), PosixFilePermissions.fromString("rw-------"));
      copied.add(new Manifest.Entry(name, Files.size(to.resolve(name)), sha));
    }
    return copied;
  }
}
