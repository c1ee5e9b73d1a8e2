package se.loftet.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.engine.RefusedRow;

/// Runs one method on a file of rows. Nothing is written unless everything could be computed.
@Command(
    name = "run",
    description = "Runs METHOD; exit code 2 and nothing written when a file or a parameter is bad.")
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "METHOD")
  private String method = "";

  @Option(names = "--params", required = true, description = "The parameters, JSON.")
  private @Nullable Path params;

  @Option(names = "--input", description = "The rows, CSV.")
  private @Nullable Path input;

  @Option(names = "--out", description = "Folder for the results; without it they are printed.")
  private @Nullable Path out;

  @Option(names = "--replace", description = "Write over results of an earlier run.")
  private boolean replace;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var found = OracleMethods.find(method);
    if (found.isEmpty()) {
      var known = OracleMethods.ALL.stream().map(OracleMethod::name).toList();
      line.getErr().println("no method is named %s; there are %s".formatted(method, known));
      return 2;
    }
    Csv rows = null;
    try {
      checkOut();
      rows = input == null ? null : Csv.read(input);
      var job = new Job(Params.read(Objects.requireNonNull(params)), rows);
      ParameterNames.check(found.get(), job.params());
      write(found.get().run(job).files());
      job.params().unused().forEach(name -> line.getErr().println(params + ": not used: " + name));
      return 0;
    } catch (BadFile bad) {
      line.getErr().println(bad.getMessage());
      return 2;
    } catch (RefusedRow refused) {
      line.getErr().println(placed(rows, refused));
      return 2;
    } catch (IllegalArgumentException
        | IllegalStateException
        | NoSuchElementException
        | ArithmeticException refused) {
      line.getErr()
          .println(given() + ": expected what the method can use: " + refused.getMessage());
      return 2;
    }
  }

  /// The row's place, and its column where the file has one of that name.
  private String placed(@Nullable Csv rows, RefusedRow refused) {
    var expected = "what the method can use: " + refused.words();
    return rows == null
        ? given() + ": expected " + expected
        : String.valueOf(rows.bad(refused.row(), refused.column(), expected).getMessage());
  }

  /// The files together, where what the method refuses stands in none of them alone.
  private String given() {
    return input == null ? String.valueOf(params) : "%s with %s".formatted(params, input);
  }

  /// Before anything is computed: the results must have somewhere to go.
  private void checkOut() {
    for (var folder = out; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder)) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
          throw new BadFile(folder, 0, 0, "a folder that can be written to");
        }
        return;
      }
    }
  }

  private void write(Map<String, String> files) {
    if (out == null) {
      var print = Objects.requireNonNull(spec).commandLine().getOut();
      files.forEach((name, text) -> print.printf("# %s%n%s", name, text));
      print.flush();
      return;
    }
    if (!replace) {
      files.forEach((name, text) -> keep(out.resolve(name), text));
    }
    ResultFiles.write(out, files);
  }

  /// Other results in the way are not lost by a slip; the same ones are no loss.
  private static void keep(Path file, String text) {
    if (Files.exists(file) && !ResultFiles.holds(file, text)) {
      throw new BadFile(file, 0, 0, "no other result here: name a new --out, or add --replace");
    }
  }
}
