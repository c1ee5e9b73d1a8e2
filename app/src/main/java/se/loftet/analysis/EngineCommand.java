package se.loftet.analysis;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The engine from the command line, without server or database.
@Command(
    name = "engine",
    description = "Runs the analysis engine on files.",
    subcommands = {OraclesCommand.class, RunCommand.class, BenchCommand.class})
public final class EngineCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
