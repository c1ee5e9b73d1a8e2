import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.loftet.Application;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.EventTable;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;

/// Takes a large file of events in and times each ready-made question that can be put to events,
/// asked of what is stored: the first time in the process, and again.
public final class Analyses {
  private static final String CODE = "0486";
  private static final int ROUNDS = 7;

  private Analyses() {}

  public static void main(String[] arguments) throws Exception {
    var context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run("--loftet.home=" + arguments[0], "--logging.level.root=ERROR");
    var file = Path.of(arguments[1]);
    Acting.system(CODE)
        .run(() -> {
          context
              .getBean(Municipalities.class)
              .save(new Municipality(CODE, "Strängnäs kommun", "strangnas"));
          long start = System.nanoTime();
          var set = taken(context.getBean(Imports.class), file);
          System.out.printf("import, in this process: %.1f s%n", seconds(start));
          ask(context.getBean(DataSets.class), context.getBean(Findings.class), set);
        });
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(line -> System.out.println("peak resident memory " + line.substring(6).strip()));
    context.close();
    System.exit(0);
  }

  private static DataSet taken(Imports imports, Path file) {
    try {
      var source = Source.of(file, file.getFileName().toString());
      var order = imports.order(source, Wishes.NONE, SecrecyClass.INTERNAL, "kommun");
      return imports.take(order, rows -> {}, () -> false).dataSet();
    } catch (java.io.IOException trouble) {
      throw new java.io.UncheckedIOException(trouble);
    }
  }

  private static void ask(DataSets sets, Findings findings, DataSet set) {
    for (var method : List.of(Method.USUAL, Method.RHYTHM, Method.PLACES)) {
      time(findings, method + ", all events", Question.of(method, set.ref(), null, null, null));
    }
    var some = category(sets, set);
    time(findings, "REPEATS, " + some, Question.of(Method.REPEATS, set.ref(), null, some, null));
  }

  /// The largest category that repeats are still counted in.
  private static String category(DataSets sets, DataSet set) {
    var best = "";
    int most = 0;
    for (var each : sets.contents(set).categories()) {
      var choice = new EventTable.Choice(List.of(each), null, null, null);
      int size = sets.events(set.id(), AsOf.NOW, choice).size();
      if (size <= 20_000 && size > most) {
        most = size;
        best = each;
      }
    }
    return best;
  }

  private static void time(Findings findings, String what, Question question) {
    var times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      findings.ask(question);
      times[i] = seconds(start);
    }
    double first = times[0];
    Arrays.sort(times, 1, ROUNDS);
    System.out.printf(
        "%s: first %.2f s, again median %.2f s, slowest %.2f s (goal 1 s)%n",
        what, first, times[(ROUNDS + 1) / 2], times[ROUNDS - 1]);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
