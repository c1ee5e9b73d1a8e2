package se.loftet.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.platform.backup.Backup;
import se.loftet.platform.backup.Manifest;
import se.loftet.platform.backup.Progress;
import se.loftet.platform.db.Database;

/// Copies the installation into a new folder while it is in use.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copies the installation into a new folder; people may go on working.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder to make; it must not be there yet.")
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    try (var installation = Installation.existing()) {
      var progress = new Progress("Copied", line.getErr()::println);
      var manifest =
          new Backup(installation.the(Database.class), installation.the(Clock.class), progress)
              .into(folder);
      line.getOut()
          .printf(
              "Backup in %s: %d files, %d MB. It holds the database password: keep it closed.%n",
              folder.toAbsolutePath().normalize(),
              manifest.files().size(),
              manifest.files().stream().mapToLong(Manifest.Entry::size).sum() >> 20);
      return 0;
    }
  }
}
