package se.loftet.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.loftet.connector.Connections;
import se.loftet.connector.Feed;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;

/// Whose sources a command is about: a party of a municipality.
final class ConnectorOwner {
  @Option(names = "--municipality", paramLabel = "CODE", description = "The only one if not given.")
  private @Nullable String municipality;

  @Option(names = "--owner", paramLabel = "PARTY", description = "The party that owns the data.")
  private String party = "kommun";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  Feed feed(String word) {
    return Feed.of(word).orElseThrow(() -> bad("There is no source " + word));
  }

  /// Does the work as that party; its answer is the exit code.
  int with(ToIntFunction<Connections> work) {
    try (var installation = Installation.existing()) {
      var code = chosen(installation.the(Municipalities.class));
      var connections = installation.the(Connections.class);
      return Acting.system(code)
          .of(party)
          .<Integer, RuntimeException>call(() -> work.applyAsInt(connections));
    }
  }

  private String chosen(Municipalities municipalities) {
    var codes = municipalities.list().stream().map(Municipality::code).toList();
    var wanted = municipality == null && codes.size() == 1 ? codes.getFirst() : municipality;
    if (wanted == null || !codes.contains(wanted)) {
      var known = codes.isEmpty() ? "there is none yet" : String.join(", ", codes);
      throw bad("Choose a municipality with --municipality (%s)".formatted(known));
    }
    return wanted;
  }

  private ParameterException bad(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }
}
