package se.loftet.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.loftet.analysis.EngineCommand;

/// `bin/loftet`: serves the application and does the work that is done from a terminal.
///
/// Results go to standard output; progress, logs and errors to standard error. Bad arguments are
/// one sentence and exit code 2, a refusal or a fault one sentence and exit code 1.
@Command(
    name = "loftet",
    mixinStandardHelpOptions = true,
    version = "Löftet 0.1.0",
    description = "From evidence to promise, and from promise to proof.",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ThreadCommand.class,
      MunicipalityCommand.class,
      PoliceAreaCommand.class,
      DataImportCommand.class,
      ConnectorCommand.class,
      UserCommand.class,
      AuditCommand.class,
      FindingCommand.class,
      HealthCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EngineCommand.class
    })
public final class Loftet implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 0 || !arguments[0].equals("serve")) {
      System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }
    boolean onlyServes = arguments.length == 1 && arguments[0].equals("serve");
    System.exit(onlyServes ? serve() : commandLine().setOut(out).execute(arguments));
  }

  /// What `serve` does without options, sooner by what reading the commands takes.
  private static int serve() {
    try {
      return new ServeCommand().call();
    } catch (Exception fault) {
      return Faults.failed(fault, commandLine(), null);
    }
  }

  /// The commands, wired to answer bad arguments and faults in one sentence.
  public static CommandLine commandLine() {
    return new CommandLine(new Loftet())
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Faults::badArguments)
        .setExecutionExceptionHandler(Faults::failed);
  }

  @Override
  public Integer call() {
    return Faults.noCommand(Objects.requireNonNull(spec).commandLine());
  }
}
