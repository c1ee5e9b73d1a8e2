package se.loftet.analysis;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs every reference case below a folder and compares within the stated tolerances.
@Command(
    name = "oracles",
    description = "Runs every reference case below DIR; exit code 1 when any fails.")
final class OraclesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder with METHOD/CASE/params.json below it.")
  private @Nullable Path root;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var folder = Objects.requireNonNull(root);
    if (!Files.isDirectory(folder)) {
      spec.commandLine().getErr().println(folder + ": expected a folder");
      return 2;
    }
    var cases = OracleFolder.below(folder);
    if (cases.isEmpty()) {
      spec.commandLine().getErr().println(folder + ": expected METHOD/CASE/params.json below it");
      return 2;
    }
    return report(out, cases);
  }

  private static int report(PrintWriter out, List<OracleFolder> cases) {
    out.printf("%-11s %-32s %9s %9s %8s%n", "method", "case", "checked", "error", "seconds");
    int failed = 0;
    for (var one : cases) {
      failed += run(out, one) ? 0 : 1;
      out.flush();
    }
    out.printf("%d passed, %d failed%n", cases.size() - failed, failed);
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private static boolean run(PrintWriter out, OracleFolder one) {
    long start = System.nanoTime();
    var verdict = OracleVerdict.of(one);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "%-11s %-32s %9d %9.2g %8.3f%s%n",
        one.method(),
        one.name(),
        verdict.checked(),
        verdict.largestError(),
        seconds,
        verdict.passed() ? "" : "  FAILED");
    verdict.failures().forEach(failure -> out.println("    " + failure));
    return verdict.passed();
  }
}
