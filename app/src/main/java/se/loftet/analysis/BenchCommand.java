package se.loftet.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Times a method on the jobs of the peers' benchmark scripts.
@Command(
    name = "bench",
    description =
        "Times METHOD: aoristic, kde, local, knox, scan, counts, survey; one line of JSON per"
            + " step.")
final class BenchCommand implements Callable<Integer> {
  static final List<BenchMethod> ALL =
      List.of(
          new AoristicBench(),
          new KdeBench(),
          new LocalBench(),
          new KnoxBench(),
          new ScanBench(),
          new CountsBench(),
          new SurveyBench());

  @Parameters(paramLabel = "METHOD")
  private String method = "";

  @Option(names = "--input", description = "Events as the peers' gen.sh makes them, CSV.")
  private Path input = Path.of("events.csv");

  @Option(names = "--grid", description = "kde, local: cells per side of the 20 km square.")
  private int grid = 400;

  @Option(names = "--draws", description = "knox, scan: replicates.")
  private int draws = 99;

  @Option(names = "--rows", description = "scan: cases drawn from the events; survey: respondents.")
  private int rows = 10_000;

  @Option(names = "--cell", description = "scan: metres the cases are snapped to.")
  private double cell = 500;

  @Option(names = "--threads", description = "One thread unless said otherwise.")
  private int threads = 1;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var found = ALL.stream().filter(bench -> bench.name().equals(method)).findFirst();
    if (found.isEmpty()) {
      var known = ALL.stream().map(BenchMethod::name).toList();
      line.getErr().println("no benchmark is named %s; there are %s".formatted(method, known));
      return 2;
    }
    try {
      check("--grid", grid);
      check("--draws", draws);
      check("--rows", rows);
      check("--threads", threads);
      check("--cell", cell);
      var settings = new BenchMethod.Settings(input, grid, draws, rows, cell, threads);
      var watch =
          new Stopwatch(
              json -> {
                line.getOut().println(json);
                line.getOut().flush();
              },
              method,
              threads);
      found.get().run(settings, watch);
      return 0;
    } catch (BadFile | IllegalArgumentException bad) {
      line.getErr().println(bad.getMessage());
      return 2;
    }
  }

  private static void check(String option, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s: %s is not above 0".formatted(option, value));
    }
  }
}
