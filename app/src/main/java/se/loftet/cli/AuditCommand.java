package se.loftet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.loftet.access.AuditVerification;
import se.loftet.platform.web.Text;

/// The audit log from the terminal.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Checks the audit log.",
    subcommands = AuditCommand.Verify.class)
final class AuditCommand extends CommandGroup {
  /// `audit verify`.
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Finds changed, removed or reordered rows: exit 0 if there are none, else 1.")
  static final class Verify implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var text = Text.in(Text.ENGLISH);
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      try (var installation = Installation.existing()) {
        var result = installation.the(AuditVerification.class).verify();
        result
            .breaks()
            .forEach(found -> out.println(text.of(found.code(), found.from(), found.to())));
        out.println(
            result.whole()
                ? text.of("audit.whole", result.rows())
                : text.of("audit.broken", result.breaks().size()));
        return result.whole() ? 0 : 1;
      }
    }
  }
}
