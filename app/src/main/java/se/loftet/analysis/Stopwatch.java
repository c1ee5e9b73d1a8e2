package se.loftet.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Times steps of a method and prints one line of JSON for each, as the peers' scripts do.
///
/// Warm-up first, five runs and three seconds at least, so that what is compiled while running is
/// compiled: a step of a few milliseconds has not been after five. Then best and median of twenty.
/// Slow steps get fewer runs: no more are started once a minute has gone.
final class Stopwatch {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int WARM_UP = 5;
  private static final double WARM_UP_SECONDS = 3;
  private static final int RUNS = 20;
  private static final double ENOUGH_SECONDS = 60;

  private final Consumer<String> out;
  private final String method;
  private final int threads;

  Stopwatch(Consumer<String> out, String method, int threads) {
    this.out = out;
    this.method = method;
    this.threads = threads;
  }

  /// Runs `work` again and again; `facts` makes what is printed beside the times from its result.
  <T> void time(String step, Supplier<T> work, Facts<T> facts) {
    time(step, threads, work, facts);
  }

  /// The same for work that uses one thread, however many there are.
  <T> void alone(String step, Supplier<T> work, Facts<T> facts) {
    time(step, 1, work, facts);
  }

  private <T> void time(String step, int used, Supplier<T> work, Facts<T> facts) {
    long begin = System.nanoTime();
    var result = work.get();
    for (int k = 1; !isWarm(k, seconds(begin)); k++) {
      result = work.get();
    }
    var times = new double[RUNS];
    int runs = 0;
    while (runs < RUNS && (runs == 0 || seconds(begin) < ENOUGH_SECONDS)) {
      long start = System.nanoTime();
      result = work.get();
      times[runs++] = seconds(start);
    }
    var sorted = Arrays.copyOf(times, runs);
    Arrays.sort(sorted);
    print(step, used, sorted, facts.of(result, sorted[0]));
  }

  private static boolean isWarm(int runs, double seconds) {
    return seconds >= ENOUGH_SECONDS / 4 || (runs >= WARM_UP && seconds >= WARM_UP_SECONDS);
  }

  /// Figures beside the times, made from the result and the best time in seconds.
  interface Facts<T> {
    Map<String, Object> of(T result, double seconds);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void print(String step, int used, double[] sorted, Map<String, Object> facts) {
    var line = new LinkedHashMap<String, Object>();
    line.put("method", method);
    line.put("peer", "loftet");
    line.put("step", step);
    line.putAll(facts);
    line.put("seconds", sorted[0]);
    line.put("median_seconds", sorted[sorted.length / 2]);
    line.put("runs", sorted.length);
    line.put("threads", used);
    line.put("max_rss_mib", peakMebibytes());
    out.accept(JSON.writeValueAsString(line));
  }

  /// The most memory the process has held so far, as the operating system counts it.
  private static double peakMebibytes() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException _) {
      return Double.NaN;
    }
  }
}
