package se.loftet.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.loftet.platform.OperatingFault;

/// Asks the running application whether it is ready; exit code 0 when it is.
@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    description = "Asks the running Löftet whether it is ready: exit 0 if so, else 1.")
final class HealthCommand implements Callable<Integer> {
  @Mixin private PortOption port = new PortOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var host = Surroundings.setting("loftet.address", "127.0.0.1");
    int where = port.number() != null ? port.number() : configured();
    var address = "http://%s:%d/health/ready".formatted(host, where);
    try {
      var link = (HttpURLConnection) URI.create(address).toURL().openConnection();
      link.setConnectTimeout(3_000);
      link.setReadTimeout(20_000);
      boolean ready = link.getResponseCode() == 200;
      try (var body = ready ? link.getInputStream() : link.getErrorStream()) {
        var said = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        Objects.requireNonNull(spec).commandLine().getOut().println(said);
      }
      return ready ? 0 : 1;
    } catch (IOException silent) {
      throw new OperatingFault("Löftet does not answer at " + address, silent);
    }
  }

  private int configured() {
    var said = Surroundings.setting("loftet.port", "8080");
    if (!said.matches("\\d{1,5}")) {
      var line = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(line, "LOFTET_PORT is '%s' and no port".formatted(said));
    }
    return Integer.parseInt(said);
  }
}
