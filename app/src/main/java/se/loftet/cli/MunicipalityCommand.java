package se.loftet.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.administration.NewMunicipality;
import se.loftet.administration.Operation;
import se.loftet.geography.AreaNames;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;

/// Municipalities from the terminal.
@Command(
    name = "municipality",
    mixinStandardHelpOptions = true,
    description = "Adds an empty municipality.",
    subcommands = MunicipalityCommand.Add.class)
final class MunicipalityCommand extends CommandGroup {
  /// The Swedish municipality with this code, if there is one.
  static Optional<NewMunicipality> known(String code) {
    return AreaNames.name(code)
        .filter(name -> code.length() == 4)
        .map(name -> NewMunicipality.named(code, whole(name), name));
  }

  /// As most are called: Eskilstuna kommun, Strängnäs kommun, Nyköpings kommun.
  private static String whole(String name) {
    return name + (name.matches(".*[aeiouyåäösxz]") ? " kommun" : "s kommun");
  }

  /// `municipality add CODE`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds an empty municipality; its name and address follow from its code.")
  static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "Four digits, 0486.")
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", description = "If not the one of its code.")
    private @Nullable String name;

    @Option(
        names = "--slug",
        paramLabel = "WORD",
        description = "Its word in addresses; made of the name if not given.")
    private @Nullable String slug;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var line = Objects.requireNonNull(spec).commandLine();
      var wanted =
          (name == null ? known(code) : Optional.of(NewMunicipality.named(code, name, name)))
              .map(each -> slug == null ? each : each.reachedBy(slug))
              .orElseThrow(() ->
                  new ParameterException(line, code + " is no municipality; give its --name"));
      wanted.mistakes().values().stream()
          .findFirst()
          .ifPresent(mistake -> {
            throw new Refused.Rule(mistake);
          });
      try (var installation = Installation.open()) {
        var operation = installation.the(Operation.class);
        Acting.system(code).run(() -> operation.add(wanted));
      }
      var added = wanted.municipality();
      line.getOut().printf("%s %s: /arbete/%s%n", added.code(), added.name(), added.slug());
      return 0;
    }
  }
}
