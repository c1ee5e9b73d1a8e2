package se.loftet.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.db.EmbeddedPostgres;
import se.loftet.platform.db.Folders;

/// Puts a backup in place of a home's database.
///
/// The backup is checked file by file, copied beside, opened, and its audit chain followed before
/// anything of the home is touched. What was there before is kept aside.
public final class Restore {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private final Path home;
  private final Clock clock;
  private final Progress progress;

  /// What was restored, and where the former data lie if there were any.
  public record Report(Manifest manifest, long auditRows, Optional<Path> former) {}

  public Restore(Path home, Clock clock, Progress progress) {
    this.home = home.toAbsolutePath();
    this.clock = clock;
    this.progress = progress;
  }

  public Report from(Path backup, boolean replace) {
    try {
      Files.createDirectories(home);
      try (var channel =
              FileChannel.open(
                  home.resolve("running.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.tryLock()) {
        if (lock == null) {
          throw new OperatingFault(
              "Löftet is running on %s: stop it before you restore.".formatted(home));
        }
        return restore(backup.toAbsolutePath(), replace);
      }
    } catch (IOException e) {
      throw OperatingFault.files(home, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatingFault("The restore was interrupted; nothing was changed.", e);
    }
  }

  private Report restore(Path backup, boolean replace) throws IOException, InterruptedException {
    boolean interrupted = Files.exists(home.resolve(EmbeddedPostgres.SWAPPING));
    boolean occupied = Files.exists(home.resolve("database"));
    if (occupied && !replace && !interrupted) {
      throw new OperatingFault(
          "%s holds a database already: add --replace to put the backup in its place; the old data are kept aside."
              .formatted(home));
    }
    var manifest = Manifest.verified(backup, progress);
    var beside = home.resolve("restoring");
    Folders.delete(beside);
    try {
      copy(manifest, backup, beside);
      long rows = check(manifest, beside);
      return new Report(manifest, rows, swap(beside, occupied));
    } finally {
      Folders.delete(beside);
    }
  }

  private void copy(Manifest manifest, Path backup, Path beside) throws IOException {
    var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectory(beside, folder);
    Files.createDirectory(beside.resolve("database"), folder);
    try (var folders = Files.walk(backup.resolve("database"))) {
      for (var each : folders.filter(Files::isDirectory).toList()) {
        Files.createDirectories(beside.resolve(backup.relativize(each)), folder);
      }
    }
    progress.expect(manifest.files().stream().mapToLong(Manifest.Entry::size).sum());
    for (var entry : manifest.files()) {
      var target = beside.resolve(entry.path());
      var sha = Digests.copy(backup.resolve(entry.path()), target, progress);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      if (!sha.equals(entry.sha256())) {
        throw new OperatingFault("%s changed while it was copied.".formatted(entry.path()));
      }
    }
  }

  /// Opens the copy, which replays its log, and follows the audit chain to its end.
  private static long check(Manifest manifest, Path beside) {
    try (var server = EmbeddedPostgres.start(beside);
        var link =
            DriverManager.getConnection(
                server.url(manifest.database()), "postgres", server.password())) {
      var broken = AuditChain.firstBroken(link);
      if (broken.isPresent()) {
        throw new OperatingFault(
            "The audit log of the backup is broken at row %d; nothing was changed."
                .formatted(broken.get()));
      }
      if (!new AuditChain(manifest.auditRows(), manifest.auditHash()).isIn(link)) {
        throw new OperatingFault(
            "The audit log of the backup does not reach the row its manifest names; nothing was changed.");
      }
      return AuditChain.of(link).rows();
    } catch (SQLException e) {
      throw new OperatingFault("The backup cannot be opened: " + e.getMessage(), e);
    }
  }

  /// Renames only. Until the mark is gone the home refuses to start, so that no crash in between
  /// can pass for an empty installation.
  private Optional<Path> swap(Path beside, boolean occupied)
      throws IOException, InterruptedException {
    var mark = home.resolve(EmbeddedPostgres.SWAPPING);
    Files.writeString(mark, "A restore is under way.\n");
    Folders.sync(home);
    var former = home.resolve("before-restore-" + STAMP.format(clock.instant()));
    if (occupied) {
      Files.createDirectories(former);
      Files.move(home.resolve("database"), former.resolve("database"));
    }
    for (var kept : Layout.keptFiles(beside)) {
      var old = home.resolve(kept.getFileName());
      if (Files.exists(old)) {
        Files.createDirectories(former);
        Files.move(old, former.resolve(kept.getFileName()));
      }
      Files.move(kept, old);
    }
    Files.move(beside.resolve("database"), home.resolve("database"));
    Folders.sync(home);
    Files.delete(mark);
    return Files.exists(former) ? Optional.of(former) : Optional.empty();
  }
}
