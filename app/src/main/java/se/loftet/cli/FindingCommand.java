package se.loftet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.finding.Bits;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.finding.Verdict;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;

/// Findings from the terminal.
@Command(
    name = "finding",
    mixinStandardHelpOptions = true,
    description = "Computes findings again.",
    subcommands = FindingCommand.Verify.class)
final class FindingCommand extends CommandGroup {
  /// `finding verify`.
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Computes findings again and compares bit by bit: exit 0 if all are the same, else 1.")
  static final class Verify implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Names of findings; all if none.")
    private List<String> names = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var line = Objects.requireNonNull(spec).commandLine();
      try (var installation = Installation.open()) {
        var findings = installation.the(Findings.class);
        var told = new ArrayList<Verdict>();
        var found = new ArrayList<String>();
        for (Municipality each : installation.the(Municipalities.class).list()) {
          Acting.system(each.code())
              .run(() ->
                  findings.list().stream()
                      .filter(finding -> names.isEmpty() || names.contains(finding.head().ref()))
                      .forEach(finding -> {
                        found.add(finding.head().ref());
                        told.add(verify(findings, finding, line.getOut()));
                      }));
        }
        names.stream()
            .filter(name -> !found.contains(name))
            .forEach(name -> line.getErr().println("There is no finding " + name));
        boolean whole = told.stream().allMatch(Verdict::holds) && found.containsAll(names);
        line.getOut()
            .printf("%d findings, %s%n", told.size(), whole ? "all the same" : "not all the same");
        return whole ? 0 : 1;
      }
    }

    private static Verdict verify(Findings findings, Finding finding, java.io.PrintWriter out) {
      var verdict = findings.verify(finding);
      var words =
          switch (verdict) {
            case SAME -> "the same";
            case DIFFERENT -> "DIFFERENT";
            case DAMAGED -> "DAMAGED: what is stored is not what was saved";
            case REDRAWN -> "the same numbers; the map under them is drawn otherwise";
            case INPUT_GONE -> "cannot be computed: a file it rests on was taken back";
          };
      var since = findings.revised(finding) ? ", what it rests on has changed" : "";
      out.printf("%s %s: %s%s%n", finding.head().ref(), finding.title(), words, since);
      if (!verdict.holds()) {
        told(findings.differing(finding), out);
      }
      return verdict;
    }

    /// Each value that differs on a line of its own.
    private static void told(List<Bits> differing, java.io.PrintWriter out) {
      differing.stream()
          .limit(MOST_TOLD)
          .forEach(each ->
              out.printf(
                  "  %s: stored %s, computed %s%n",
                  each.where(), orNothing(each.stored()), orNothing(each.computed())));
      if (differing.size() > MOST_TOLD) {
        out.printf("  and %d more%n", differing.size() - MOST_TOLD);
      }
    }

    private static String orNothing(String value) {
      return value.isEmpty() ? "nothing" : value;
    }
  }
}
