package se.loftet.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;

/// What the command line says when something is wrong: one plain sentence.
final class Faults {
  private Faults() {}

  static int badArguments(ParameterException bad, String[] arguments) {
    var line = bad.getCommandLine();
    line.getErr()
        .printf(
            "%s. See: bin/%s --help%n",
            sentence(bad.getMessage()), line.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  /// A command that only holds other commands was given none of them.
  static int noCommand(CommandLine line) {
    var names = line.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(", "));
    line.getErr()
        .printf(
            "Say what to do: bin/%s %s.%n",
            line.getCommandSpec().qualifiedName(), "(" + names + ")");
    return CommandLine.ExitCode.USAGE;
  }

  static int failed(Exception fault, CommandLine line, @Nullable ParseResult parsed) {
    line.getErr().println(sentence(said(fault)) + ".");
    if (!(fault instanceof Refused)) {
      LoggerFactory.getLogger(Faults.class).debug("The command failed", fault);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String said(Exception fault) {
    var swedish = Text.in(Text.SWEDISH);
    if (fault instanceof Refused refused && swedish.has(refused.code())) {
      return swedish.of(refused);
    }
    var trouble = OperatingFault.in(fault);
    var message = trouble == null ? fault.getMessage() : trouble.getMessage();
    return message == null ? Objects.toString(fault) : message;
  }

  private static String sentence(@Nullable String message) {
    var plain = Objects.requireNonNullElse(message, "the arguments are not understood").strip();
    return plain.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.+$", "");
  }
}
