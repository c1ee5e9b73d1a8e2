package se.loftet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.threadfile.BadThreadFile;
import se.loftet.threadfile.ImportReport;
import se.loftet.threadfile.ThreadFiles;

/// Takes thread files in, each whole or not at all.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes thread files in, each whole or not at all.")
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "YAML or JSON, UTF-8.")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    for (var file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(line, "There is no file " + file);
      }
    }
    boolean whole = true;
    try (var installation = Installation.open()) {
      for (var file : files) {
        whole &= read(installation.the(ThreadFiles.class), file, line.getOut(), line.getErr());
      }
    }
    return whole ? 0 : 1;
  }

  private static boolean read(
      ThreadFiles threads, Path file, java.io.PrintWriter out, java.io.PrintWriter err)
      throws IOException {
    try {
      out.println(told(file, load(threads, Files.readAllBytes(file), file.toString(), err)));
      return true;
    } catch (BadThreadFile bad) {
      bad.faults().forEach(fault -> err.printf("%s, %s%n", file, fault));
      err.printf(
          "%s: %d %s, nothing was changed.%n",
          file, bad.faults().size(), bad.faults().size() == 1 ? "error" : "errors");
      return false;
    }
  }

  /// Reads one file and shows how far it has come.
  static ImportReport load(
      ThreadFiles threads, byte[] bytes, String name, java.io.PrintWriter err) {
    var progress = new ProgressLine(err, name);
    return threads.read(bytes, progress::at);
  }

  private static String told(Path file, ImportReport report) {
    var told = new StringBuilder(file + ": municipality " + report.municipality() + " ");
    told.append(
        report.nothingChanged()
            ? "unchanged, %d objects".formatted(report.unchanged())
            : "%d added, %d changed, %d unchanged"
                .formatted(report.added(), report.changed(), report.unchanged()));
    if (report.others() > 0) {
      told.append(", %d not in the file stay as they are".formatted(report.others()));
    }
    report.kept().forEach(fault -> told.append("%n  %s".formatted(fault)));
    return told.toString();
  }
}
