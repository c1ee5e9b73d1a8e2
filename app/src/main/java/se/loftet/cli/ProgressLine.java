package se.loftet.cli;

import java.io.PrintWriter;
import java.time.Duration;

/// Says on standard error how far a long job has come: after two seconds, then every second.
final class ProgressLine {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private final PrintWriter err;
  private final String job;
  private long next = System.nanoTime() + PATIENCE.toNanos();

  ProgressLine(PrintWriter err, String job) {
    this.err = err;
    this.job = job;
  }

  /// Where nobody knows how many there are.
  void at(long done) {
    long now = System.nanoTime();
    if (now >= next) {
      next = now + PAUSE.toNanos();
      err.printf("%s: %d rows%n", job, done);
    }
  }

  void at(int done, int all) {
    long now = System.nanoTime();
    if (now >= next) {
      next = now + PAUSE.toNanos();
      err.printf("%s: %d of %d%n", job, done, all);
    }
  }
}
