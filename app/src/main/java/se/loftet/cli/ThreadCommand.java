package se.loftet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Thread files in and out.
@Command(
    name = "thread",
    mixinStandardHelpOptions = true,
    description = "Takes a municipality's whole thread in or out as a file.",
    subcommands = {ImportCommand.class, ExportCommand.class})
final class ThreadCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return Faults.noCommand(Objects.requireNonNull(spec).commandLine());
  }
}
