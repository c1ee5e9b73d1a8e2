package se.loftet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.threadfile.FileFormat;
import se.loftet.threadfile.ThreadFiles;

/// Writes a municipality's whole thread to standard output.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a municipality's whole thread to standard output.")
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Its four digits; may be left out when there is only one.")
  private @Nullable String municipality;

  @Option(names = "--format", paramLabel = "FORMAT", description = "YAML (default) or JSON.")
  private FileFormat format = FileFormat.YAML;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var installation = Installation.existing()) {
      var code = chosen(installation.the(Municipalities.class));
      installation.the(ThreadFiles.class).write(code, format, out);
      out.flush();
    }
    return 0;
  }

  private String chosen(Municipalities municipalities) {
    var codes = municipalities.list().stream().map(Municipality::code).toList();
    var wanted = municipality == null && codes.size() == 1 ? codes.getFirst() : municipality;
    if (wanted == null || !codes.contains(wanted)) {
      var line = Objects.requireNonNull(spec).commandLine();
      var known = codes.isEmpty() ? "there is none yet" : String.join(", ", codes);
      throw new ParameterException(
          line, "Choose a municipality with --municipality (%s)".formatted(known));
    }
    return wanted;
  }
}
