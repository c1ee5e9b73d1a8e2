package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.CameraPicture;
import se.loftet.support.Figures;
import se.loftet.walk.Deliveries;
import se.loftet.walk.Walk;
import tools.jackson.databind.json.JsonMapper;

/// Many walkers come home at once and send what they noted: nothing is lost, nothing comes twice.
///
/// Eight walkers with four pictures, or as many as `-Dwalkers=` and `-Dphotos=` say (`bench/walk`).
class WalkRateTest {
  private static final int WALKERS = Integer.getInteger("walkers", 8);
  private static final int PHOTOS = Integer.getInteger("photos", 4);
  private static final int TOGETHER = 4;
  private static final ExampleTown TOWN = new ExampleTown();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static String cookies = "";
  private static String token = "";

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    var page = TOWN.login(1280, "sekreterare");
    cookies =
        page.context().cookies().stream()
            .map((Cookie c) -> c.name + "=" + c.value)
            .collect(Collectors.joining("; "));
    var start = page.request().get(TOWN.url("/falt")).text();
    token = JsonMapper.shared().readTree(start).path("token").asString();
    page.context().close();
    for (int i = 0; i <= WALKERS / TOGETHER; i++) {
      new WalkRows(TOWN).walk("hem-" + i, Walk.State.PLANNED, "2025-11-17");
    }
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  @Test
  void everythingArrivesOnce() throws Exception {
    var pictures = IntStream.range(0, 8).mapToObj(i -> CameraPicture.of(i, 1600, 1200)).toList();
    var walkers = new ArrayList<Callable<Map<String, String>>>();
    for (int i = 0; i < WALKERS; i++) {
      var walk = "hem-" + i / TOGETHER;
      walkers.add(() -> comeHome(walk, pictures));
    }
    long began = System.nanoTime();
    var sent = new TreeMap<String, String>();
    try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var phone : phones.invokeAll(walkers)) {
        sent.putAll(phone.get());
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var stored = new TreeMap<String, String>();
    JdbcClient.create(TOWN.application.bean(Database.class).owner())
        .sql("select device_id, sha256 from walk_delivery")
        .query((row, n) -> stored.put(row.getString(1), row.getString(2)))
        .list();
    assertThat(sent).hasSize(WALKERS * PHOTOS * 2);
    assertThat(stored).isEqualTo(sent);
    Figures.keep(
        "walk-rate",
        "%d walkers with %d notes and pictures each: %.1f s, %.0f pictures a second, none lost"
            .formatted(WALKERS, PHOTOS, seconds, WALKERS * PHOTOS / seconds));
  }

  /// One note and its picture after the other, each until the server has said its sum.
  private static Map<String, String> comeHome(String walk, List<byte[]> pictures)
      throws IOException, InterruptedException {
    var sums = new TreeMap<String, String>();
    for (int i = 0; i < PHOTOS; i++) {
      var id = UUID.randomUUID().toString();
      var words = "{\"category\":\"Belysning\",\"text\":\"Nummer %d\"}".formatted(i);
      var note = words.getBytes(StandardCharsets.UTF_8);
      sums.put(id, send("/falt/" + walk + "/iakttagelser/" + id, "application/json", note));
      var picture = UUID.randomUUID().toString();
      var address = "/falt/" + walk + "/bilder/" + picture + "?iakttagelse=" + id;
      sums.put(picture, send(address, "image/jpeg", pictures.get(i % pictures.size())));
    }
    return sums;
  }

  private static String send(String address, String type, byte[] body)
      throws IOException, InterruptedException {
    var sum = Deliveries.sha256(body);
    var request =
        HttpRequest.newBuilder(URI.create(TOWN.url(address)))
            .timeout(Duration.ofMinutes(2))
            .header("Cookie", cookies)
            .header("X-CSRF-TOKEN", token)
            .header("Content-Type", type)
            .header("X-Checksum", sum)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    for (int tries = 0; tries < 20; tries++) {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 && answer.body().contains(sum)) {
        return sum;
      }
      TimeUnit.MILLISECONDS.sleep(200L << Math.min(tries, 5));
    }
    return "not taken";
  }
}
