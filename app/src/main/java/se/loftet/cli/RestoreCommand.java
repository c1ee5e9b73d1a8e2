package se.loftet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.backup.Progress;
import se.loftet.platform.backup.Restore;

/// Puts a backup in place below LOFTET_HOME.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Checks a backup and puts it in place below LOFTET_HOME.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder that bin/loftet backup made.")
  private Path folder = Path.of("");

  @Option(
      names = "--replace",
      description = "Take the place of a database that is there; the old one is kept aside.")
  private boolean replace;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    if (Surroundings.external()) {
      throw new OperatingFault(
          "This installation uses an external database (LOFTET_DB_URL): restore it with its own"
              + " tools, for example pg_restore");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(line, "There is no folder " + folder);
    }
    var home = Surroundings.home();
    var progress = new Progress("Checked and copied", line.getErr()::println);
    var report = new Restore(home, Clock.systemUTC(), progress).from(folder, replace);
    line.getOut()
        .printf(
            "Restored the backup of %s below %s; the audit log is whole, %d rows.%n",
            report.manifest().made(), home.toAbsolutePath().normalize(), report.auditRows());
    report
        .former()
        .ifPresent(former ->
            line.getOut().printf("The former data lie in %s; delete them when sure.%n", former));
    return 0;
  }
}
