package se.loftet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.access.NewPerson;
import se.loftet.access.Role;
import se.loftet.access.Staff;
import se.loftet.platform.db.Acting;

/// Accounts from the terminal: the way in when nobody can log in.
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Adds people and resets their accounts.",
    subcommands = {UserCommand.Add.class, UserCommand.Reset.class})
final class UserCommand extends CommandGroup {
  /// `user add LOGIN`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a person and prints the one-time link by which the password is chosen.")
  static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "LOGIN", description = "Small letters and digits.")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Shown name.")
    private String name = "";

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "${COMPLETION-CANDIDATES}.")
    private Role role = Role.READER;

    @Option(
        names = "--municipality",
        paramLabel = "CODE",
        description = "Where the role holds, 0486; the whole installation if neither is given.")
    private @Nullable String municipality;

    @Option(
        names = "--police-area",
        paramLabel = "CODE",
        description = "The police area where the role holds.")
    private @Nullable String policeArea;

    @Option(
        names = "--party",
        paramLabel = "REF",
        description = "The party the person works for; kommun if none is given.")
    private String party = "kommun";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var line = Objects.requireNonNull(spec).commandLine();
      if (municipality != null && policeArea != null) {
        throw new ParameterException(line, "Give --municipality or --police-area, not both");
      }
      if (municipality == null && policeArea == null && role != Role.ADMINISTRATOR) {
        throw new ParameterException(line, "Only an administrator works in the whole installation");
      }
      var person = new NewPerson(login, name, role, municipality, policeArea, party);
      var where = municipality == null ? "" : municipality;
      try (var installation = Installation.open()) {
        var staff = installation.the(Staff.class);
        handOver(line, asSystem(where, () -> staff.add(person)));
        return 0;
      }
    }
  }

  /// `user reset LOGIN`.
  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = "Ends the password, prints a one-time link for a new one.")
  static final class Reset implements Callable<Integer> {
    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login = "";

    @Option(names = "--second-factor", description = "Removes the connected phone as well.")
    private boolean secondFactor;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var line = Objects.requireNonNull(spec).commandLine();
      try (var installation = Installation.existing()) {
        var staff = installation.the(Staff.class);
        handOver(line, asSystem("", () -> staff.reset(staff.named(login), secondFactor)));
        return 0;
      }
    }
  }

  /// The link alone where results are, so that a script can send it on.
  private static void handOver(CommandLine line, String path) {
    line.getOut().println(Surroundings.setting("loftet.url", "") + path);
    line.getErr().println("The link works once, within 24 hours. Give it to nobody else.");
  }

  private static String asSystem(
      String municipality, ScopedValue.CallableOp<String, RuntimeException> work) {
    return Acting.system(municipality).call(work);
  }
}
