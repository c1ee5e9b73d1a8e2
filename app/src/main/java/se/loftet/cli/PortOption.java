package se.loftet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--port N`: refused before anything is started when there is no such port.
final class PortOption {
  private static final int LAST = 65_535;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private @Nullable Integer number;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; LOFTET_PORT or 8080 if none.")
  void number(int port) {
    if (port < 0 || port > LAST) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "--port is a number from 0 (any free port) to %d, not %d".formatted(LAST, port));
    }
    number = port;
  }

  @Nullable Integer number() {
    return number;
  }
}
