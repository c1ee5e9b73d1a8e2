package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Child;
import se.loftet.support.Figures;
import se.loftet.support.Workbench;

/// Many answer at once while others read, and the program is killed under it: every acknowledged
/// answer is there once.
///
/// Two hundred answers as fast as they go, the program killed once; with `-Dlong=true` two hundred
/// a second for a minute, five thousand readers and three kills, or so many `-Dseconds=` and
/// `-Dreaders=`.
class SurveyLoadTest {
  private static final boolean LONG = Figures.full();
  private static final int SECONDS = Integer.getInteger("seconds", LONG ? 60 : 2);
  private static final int ANSWERS = (LONG ? 200 : 100) * SECONDS;
  private static final int READERS = Integer.getInteger("readers", LONG ? 5_000 : 20);
  private static final int KILLS = LONG ? 3 : 1;
  private static final int PAUSE = LONG ? 20_000 : 200;

  /// Megabytes of the program that is asked.
  private static final int HEAP = Integer.getInteger("heap", 256);

  @Test
  void everyAcknowledgedAnswerIsThereOnceWhateverHappensToTheProgram() throws Exception {
    try (var bench = new Workbench()) {
      var town = new SurveyTown(bench::the);
      town.owner().sql("update municipality set released = now()").update();
      var draft = town.survey(Survey.Kind.SAMPLED);
      var codes = town.codes(draft, "Alla", ANSWERS);
      var survey = town.open(draft);
      Ref<Survey> ref = ThreadObject.ref(survey);
      var page = URI.create("http://127.0.0.1:" + port() + "/sjoby/enkat/" + survey.head().ref());
      try (var crowd = new Crowd(page)) {
        answers(bench, crowd, page.getPort(), codes);
        assertThat(crowd.acknowledged).hasValue(ANSWERS);
        assertThat(crowd.broken).as("answers that were faults of the program").hasValue(0);
        tell(crowd);
      }
      var board = town.work(() -> bench.the(Surveys.class).board(ref));
      assertThat(board.taken()).isEqualTo(ANSWERS);
      town.close(town.work(() -> bench.the(Surveys.class).survey(ref.id())));
      assertThat(town.work(() -> bench.the(Surveys.class).answers(ref)))
          .extracting(
              each -> Integer.parseInt(Objects.requireNonNull(each.said().get("a1")).getFirst()))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ANSWERS).boxed().toList());
    }
  }

  /// The answers fall due evenly; after each kill the clock goes on when the program is back.
  private static void answers(Workbench bench, Crowd crowd, int port, List<Code> codes)
      throws Exception {
    var settings = settings(bench.settings(), port);
    var server = Child.start(HEAP, SurveyServer.class, settings);
    try {
      server.await("open");
      crowd.read(READERS, PAUSE);
      long start = System.nanoTime();
      for (int i = 0; i < ANSWERS; i++) {
        crowd.answer(form(i, codes.get(i)), i % 10 == 0);
        int part = ANSWERS / (KILLS + 1);
        if (i > 0 && i % part == 0 && i / part <= KILLS) {
          server.kill();
          server = Child.start(HEAP, SurveyServer.class, settings);
          server.await("open");
          start = System.nanoTime() - (long) i * SECONDS * 1_000_000_000L / ANSWERS;
        }
        long due = start + (long) i * SECONDS * 1_000_000_000L / ANSWERS;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      }
      await()
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> crowd.acknowledged.get() == ANSWERS);
    } finally {
      server.close();
    }
  }

  private static String form(int number, Code code) {
    return "id="
        + UUID.randomUUID()
        + "&kod="
        + URLEncoder.encode(code.printed(), StandardCharsets.UTF_8)
        + "&f.a1="
        + number;
  }

  private static int port() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String[] settings(se.loftet.platform.db.Database.Settings database, int port) {
    return new String[] {
      "--server.port=" + port,
      "--loftet.home=" + database.home(),
      "--loftet.login.second-factor=optional",
      "--loftet.db.url=" + database.url(),
      "--loftet.db.user=" + database.user(),
      "--loftet.db.password=" + database.password()
    };
  }

  private static void tell(Crowd crowd) {
    var sorted = crowd.millis.stream().sorted().toList();
    Figures.keep(
        "survey",
        ("%d answers acknowledged, median %d ms, 99 of 100 within %d ms, %d sent again; %d readers"
                + " at once, %d pages read; %d kills; heap %d MB; load %.1f at the end")
            .formatted(
                crowd.acknowledged.get(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                crowd.again.get(),
                crowd.together.get(),
                crowd.read.get(),
                KILLS,
                HEAP,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }
}
