package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
/// a second for a minute, five thousand readers and three kills.
class SurveyLoadTest {
  private static final boolean LONG = Figures.full();
  private static final int SECONDS = LONG ? 60 : 2;
  private static final int ANSWERS = (LONG ? 200 : 100) * SECONDS;
  private static final int READERS = LONG ? 5_000 : 20;
  private static final int KILLS = LONG ? 3 : 1;
  private static final int PAUSE = LONG ? 20_000 : 200;

  /// Megabytes of the program that is asked.
  private static final int HEAP = Integer.getInteger("heap", 256);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final List<Long> millis = java.util.Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyAcknowledgedAnswerIsThereOnceWhateverHappensToTheProgram() throws Exception {
    try (var bench = new Workbench()) {
      var town = new SurveyTown(bench::the);
      town.owner().sql("update municipality set released = now()").update();
      var draft = town.survey(Survey.Kind.SAMPLED);
      var codes = town.codes(draft, "Alla", ANSWERS);
      var survey = town.open(draft);
      Ref<Survey> ref = ThreadObject.ref(survey);
      answers(bench, survey, codes);
      assertThat(acknowledged).hasValue(ANSWERS);
      var board = town.work(() -> bench.the(Surveys.class).board(ref));
      assertThat(board.taken()).isEqualTo(ANSWERS);
      town.close(town.work(() -> bench.the(Surveys.class).survey(ref.id())));
      assertThat(town.work(() -> bench.the(Surveys.class).answers(ref)))
          .extracting(
              each -> Integer.parseInt(Objects.requireNonNull(each.said().get("a1")).getFirst()))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ANSWERS).boxed().toList());
      assertThat(broken).as("answers that were faults of the program").hasValue(0);
      tell();
    }
  }

  private void answers(Workbench bench, Survey survey, List<Code> codes) throws Exception {
    int port = port();
    var settings = settings(bench.settings(), port);
    var page = "http://127.0.0.1:" + port + "/sjoby/enkat/" + survey.head().ref();
    var server = Child.start(HEAP, SurveyServer.class, settings);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      server.await("open");
      IntStream.range(0, READERS).forEach(i -> people.execute(() -> reads(URI.create(page))));
      long start = System.nanoTime();
      for (int i = 0; i < ANSWERS; i++) {
        int number = i;
        people.execute(() -> sendsUntilTaken(page + "/svara", number, codes.get(number)));
        if (i > 0 && i % (ANSWERS / (KILLS + 1)) == 0 && i / (ANSWERS / (KILLS + 1)) <= KILLS) {
          server.kill();
          server = Child.start(HEAP, SurveyServer.class, settings);
          server.await("open");
          start = System.nanoTime() - (long) i * SECONDS * 1_000_000_000L / ANSWERS;
        }
        long due = start + (long) i * SECONDS * 1_000_000_000L / ANSWERS;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      }
      while (acknowledged.get() < ANSWERS) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      over.set(true);
    } finally {
      server.close();
    }
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

  /// Reads the page over a connection of its own, and comes back when that breaks.
  private void reads(URI page) {
    var reader = new Reader(page);
    while (!over.get()) {
      try {
        together.accumulateAndGet(connected.incrementAndGet(), Math::max);
        reader.read(
            PAUSE,
            status -> {
              (status >= 500 ? broken : read).incrementAndGet();
              if (over.get()) {
                Thread.currentThread().interrupt();
              }
            });
      } catch (IOException away) {
        pause();
      } catch (InterruptedException ended) {
        return;
      } finally {
        connected.decrementAndGet();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(400));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// As a device does: the same answer under the same id until somebody says it is stored; one in
  /// ten sends it once more all the same.
  private void sendsUntilTaken(String address, int number, Code code) {
    var form = "id=" + UUID.randomUUID() + "&kod=" + encoded(code.printed()) + "&f.a1=" + number;
    long start = System.nanoTime();
    while (!sends(address, form)) {
      pause();
    }
    millis.add((System.nanoTime() - start) / 1_000_000);
    if (number % 10 == 0) {
      sends(address, form);
    }
    acknowledged.incrementAndGet();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private boolean sends(String address, String form) {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .timeout(Duration.ofSeconds(20))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 500) {
        broken.incrementAndGet();
      }
      return answer.statusCode() == 200 && answer.body().contains("Tack");
    } catch (IOException away) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tell() {
    var sorted = millis.stream().sorted().toList();
    Figures.keep(
        "survey",
        "%d answers acknowledged, median %d ms, 99 of 100 within %d ms, %d pages read, %d kills"
            .formatted(
                acknowledged.get(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                read.get(),
                KILLS));
  }
}
