package se.loftet.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.administration.Operation;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.db.Acting;

/// Police areas from the terminal.
@Command(
    name = "police-area",
    mixinStandardHelpOptions = true,
    description = "Adds a local police area.",
    subcommands = PoliceAreaCommand.Add.class)
final class PoliceAreaCommand extends CommandGroup {
  /// `police-area add CODE`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a local police area and says which municipalities share it.")
  static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "Small letters, digits and -, lpo-eskilstuna.")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Shown name.")
    private String name = "";

    @Option(
        names = "--municipality",
        paramLabel = "CODE",
        description = "One that belongs to it; may be given several times.")
    private List<String> shared = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var area = new PoliceArea(code, name.strip(), shared.stream().distinct().toList());
      try (var installation = Installation.open()) {
        var operation = installation.the(Operation.class);
        Acting.system("").run(() -> operation.add(area));
      }
      var shares =
          area.municipalities().isEmpty() ? "nobody yet" : String.join(", ", area.municipalities());
      Objects.requireNonNull(spec)
          .commandLine()
          .getOut()
          .printf("%s %s: shared by %s%n", code, area.name(), shares);
      return 0;
    }
  }
}
