package se.loftet.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.db.ServerProcesses;
import se.loftet.support.Figures;
import se.loftet.support.Homes;
import se.loftet.support.RunningApp;
import se.loftet.support.Visitor;

/// The database goes away under a running application and comes back.
class DatabaseAwayTest {
  private static final Path HOME = Homes.fresh("away");
  private static final Path PROGRAMS = HOME.resolve("postgres-18.6.0");
  private static final Path HIDDEN = HOME.resolve("hidden");
  private static RunningApp app;

  @BeforeAll
  static void start() {
    app = RunningApp.embedded(HOME);
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    app.person("samordnare", "COORDINATOR", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
    Homes.delete(HOME);
  }

  @Test
  void saysSoServesWhatItRemembersAndComesBackByItself() throws IOException, InterruptedException {
    var visitor = new Visitor(app);
    visitor.login("samordnare");
    int before = visitor.get("/arbete/strangnas").statusCode();
    var publicPage = new Visitor(app).get("/");
    assertThat(before).isNotEqualTo(503);
    assertThat(visitor.get("/health/ready").body()).contains("\"status\":\"ready\"");

    takeAway(visitor);
    var refused = visitor.get("/arbete/strangnas");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("Databasen svarar inte").doesNotContain("Exception");
    visitor.post("/sprak", Map.of("sprak", "en", "till", "/logga-in"));
    assertThat(visitor.get("/arbete/strangnas").body()).contains("database");
    assertThat(new Visitor(app).get("/").statusCode()).isEqualTo(publicPage.statusCode());
    assertThat(new Visitor(app).get("/").body()).isEqualTo(publicPage.body());
    assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
    long asked = System.nanoTime();
    var health = visitor.get("/health/ready");
    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .as("a supervisor is told before it gives up; a start may wait for half a minute")
        .isLessThan(Duration.ofSeconds(25));
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"database\":\"failing\"").doesNotContain("127.0.0.1");

    giveBack();
    long took = untilIs(visitor, "/health/ready", 200);
    assertThat(visitor.get("/arbete/strangnas").statusCode()).isEqualTo(before);
    Figures.keep(
        "database-away",
        "staff page 503 and public page from memory while away; ready %d ms after the server could start again, same process, same session"
            .formatted(took));
  }

  /// Without its programs the server cannot be started again.
  private static void takeAway(Visitor visitor) throws IOException, InterruptedException {
    Files.move(PROGRAMS, HIDDEN);
    ServerProcesses.killServer(HOME);
    untilIs(visitor, "/arbete/strangnas", 503);
    untilIs(visitor, "/health/ready", 503);
  }

  private static void giveBack() throws IOException {
    Files.move(HIDDEN, PROGRAMS);
  }

  /// Waits until the application itself finds its database again.
  static void untilAnswers(RunningApp app) {
    try {
      untilIs(new Visitor(app), "/health/ready", 200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long untilIs(Visitor visitor, String path, int status)
      throws InterruptedException {
    long start = System.nanoTime();
    while (visitor.get(path).statusCode() != status) {
      assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(60).toNanos());
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
