package se.loftet.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.ServerProcesses;
import se.loftet.support.Child;
import se.loftet.support.Figures;
import se.loftet.support.Homes;
import se.loftet.support.Writer;

/// `kill -9` of the application and of PostgreSQL at random moments under write load.
class CrashTest {
  private static final Path HOME = Homes.fresh("crash");
  private static final SplittableRandom RANDOM =
      new SplittableRandom(java.lang.Long.getLong("seed", 17));
  private final Set<String> acknowledged = new TreeSet<>();
  private long slowestStart;
  private int away;

  private enum Blow {
    APPLICATION,
    SERVER,
    ONE_CONNECTION,
    BOTH
  }

  @AfterAll
  static void remove() {
    Homes.delete(HOME);
  }

  @Test
  void everyAcknowledgedWriteSurvivesAndTheNextStartWorks() throws InterruptedException {
    int rounds = Figures.rounds(3, 50);
    for (int round = 0; round < rounds; round++) {
      strike(round, Blow.values()[round % Blow.values().length]);
      check();
    }
    Figures.keep(
        "crash",
        "%d rounds, %d periods acknowledged, 0 lost, 0 half written, audit chain whole, %d refusals while the database was away, slowest start %d ms"
            .formatted(rounds, acknowledged.size(), away, slowestStart));
  }

  private void strike(int round, Blow blow) throws InterruptedException {
    try (var child = Child.start(CrashWriter.class, HOME.toString(), Integer.toString(round))) {
      child.await("open");
      acknowledged.add(child.await("ack"));
      TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(20, 900));
      switch (blow) {
        case APPLICATION -> {}
        case SERVER -> recovers(child, () -> ServerProcesses.killServer(HOME));
        case ONE_CONNECTION -> recovers(child, () -> ServerProcesses.killOneConnection(HOME));
        case BOTH -> ServerProcesses.killServer(HOME);
      }
      child.kill();
      child.rest().forEach(this::note);
    }
  }

  /// After the blow the application must write again by itself.
  private void recovers(Child child, Runnable blow) {
    blow.run();
    note(child.awaitLine("away", this::note));
    note(child.awaitLine("ack ", this::note));
  }

  private void note(String line) {
    if (line.startsWith("ack ")) {
      acknowledged.add(line.substring(4).strip());
    } else if (line.equals("away")) {
      away++;
    }
  }

  private void check() {
    long start = System.nanoTime();
    try (var database = Database.open(Database.Settings.embedded(HOME))) {
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      slowestStart = Math.max(slowestStart, took);
      assertThat(Writer.faults(database.owner(), acknowledged)).isEmpty();
    }
  }
}
