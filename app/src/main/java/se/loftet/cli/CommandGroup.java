package se.loftet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that is nothing by itself: it says which commands it has.
class CommandGroup implements Callable<Integer> {
  @Spec private @Nullable CommandSpec group;

  @Override
  public final Integer call() {
    return Faults.noCommand(Objects.requireNonNull(group).commandLine());
  }
}
