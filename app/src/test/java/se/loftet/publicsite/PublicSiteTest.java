package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.loftet.platform.db.Database;
import se.loftet.support.RunningApplication;
import se.loftet.support.SampleHistory;
import se.loftet.support.TestDatabase;
import se.loftet.testkit.Golden;
import se.loftet.thread.PublicMarksRepository;

class PublicSiteTest {
  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final SampleHistory HISTORY = new SampleHistory(APPLICATION);

  @BeforeAll
  static void fill() {
    HISTORY.write();
    await().until(() -> get("/strangnas").statusCode() == 200);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  private static HttpResponse<byte[]> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(APPLICATION.url(path)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  private static String html(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private static JdbcClient owner() {
    return JdbcClient.create(APPLICATION.bean(Database.class).owner());
  }

  /// A pool trusts for half a second a connection it has just used; a real outage lasts longer.
  private static void forgetDeadConnections() {
    var database = APPLICATION.bean(Database.class);
    for (var pool : List.of(database.owner(), database.staff(), database.open())) {
      ((HikariDataSource) pool).getHikariPoolMXBean().softEvictConnections();
    }
  }

  @Test
  void anAddressWrittenByHandLeadsToThePageThatWasMeant() throws Exception {
    for (var written :
        List.of("/Strangnas", "/strangnas/", "/str%C3%A4ngn%C3%A4s", "/STRANGNAS//")) {
      var answer = get(written);
      assertThat(answer.statusCode()).as(written).isEqualTo(301);
      assertThat(answer.headers().firstValue("Location")).as(written).contains("/strangnas");
    }
    assertThat(get("/strangnas/2019/?a=b").headers().firstValue("Location"))
        .contains("/strangnas/2019?a=b");
    assertThat(get("/Nagonannanstans/").statusCode()).isEqualTo(404);
    assertThat(html("/robots.txt")).contains("Disallow: /arbete");
  }

  @Test
  void thePagesReadAsReviewed() throws Exception {
    Golden.assertMatches("publicsite/start.html", html("/"));
    Golden.assertMatches("publicsite/municipality.html", html("/strangnas"));
    Golden.assertMatches("publicsite/municipality-en.html", html("/en/strangnas"));
    Golden.assertMatches("publicsite/period-2017.html", html("/strangnas/2017"));
    Golden.assertMatches("publicsite/period-2019.html", html("/strangnas/2019"));
    Golden.assertMatches("publicsite/promise-2019-4.html", html("/strangnas/lofte/2019-4"));
  }

  @Test
  void sendsTheSameBytesInBothEncodingsWithATagEach() throws Exception {
    var plain = get("/strangnas");
    var packed = get("/strangnas", "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(tag(plain)).startsWith("\"").isNotEqualTo(tag(packed));
    assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(get("/strangnas", "Accept-Encoding", "gzip;q=0").headers().map())
        .doesNotContainKey("content-encoding");
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void whoHasThePageAlreadyIsToldSo() throws Exception {
    var tag = tag(get("/strangnas"));
    var again = get("/strangnas", "If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/strangnas", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aHeadHasTheLengthAndNoBody() throws Exception {
    var head = send("HEAD", "/strangnas");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(get("/strangnas").body().length);
  }

  @Test
  void aPreparedPageIsGuardedLikeEveryOtherAndMakesNoSession() throws Exception {
    var prepared = get("/strangnas").headers();
    var other = get("/logga-in").headers();
    for (var name :
        new String[] {
          "Content-Security-Policy",
          "Permissions-Policy",
          "Referrer-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "X-XSS-Protection",
          "Cross-Origin-Opener-Policy"
        }) {
      assertThat(prepared.firstValue(name)).as(name).isPresent().isEqualTo(other.firstValue(name));
    }
    assertThat(prepared.map()).doesNotContainKey("set-cookie");
  }

  @Test
  void nothingUnreleasedIsEverShown() throws Exception {
    var pages = APPLICATION.bean(PublicPages.class);
    assertThat(pages.addresses()).hasSizeGreaterThan(15).noneMatch(a -> a.contains("hemligt"));
    for (var address : pages.addresses()) {
      assertThat(html(address)).as(address).doesNotContain(SampleHistory.CLOSED);
    }
    assertThat(get("/strangnas/hemligt").statusCode()).isEqualTo(404);
    for (var list : new String[] {"promises", "gaps"}) {
      assertThat(html("/api/v1/municipalities/0486/" + list)).doesNotContain(SampleHistory.CLOSED);
    }
  }

  @Test
  void aReleaseFromAnywhereIsSeenAndSoIsTakingItBack() throws Exception {
    var show = "update promise_document set secrecy = 'OPEN', released = now() where ref = 'dold'";
    HISTORY.run(() -> HISTORY.store().insert(SampleHistory.later("dold")));
    assertThat(get("/strangnas/dold").statusCode()).isEqualTo(404);
    owner().sql(show).update();
    await().until(() -> get("/strangnas/dold").statusCode() == 200);
    owner().sql("update promise_document set released = null where ref = 'dold'").update();
    await().until(() -> get("/strangnas/dold").statusCode() == 404);
  }

  @Test
  void whatIsToldIsMarkedSoThatKeptPagesOfBeforeAreNotUsed() {
    var marks = APPLICATION.bean(PublicMarksRepository.class);
    var before = marks.read();
    owner().sql("update promise set text = text where municipality = '0486'").update();
    var after = marks.read();
    assertThat(after.get("0486")).isNotEqualTo(before.get("0486"));
    assertThat(after.get("0484")).isEqualTo(before.get("0484"));
    owner().sql("update police_area set name = name").update();
    assertThat(marks.read().get("")).isNotEqualTo(after.get(""));
  }

  @Test
  void aNewDayIsCounted() throws Exception {
    assertThat(html("/strangnas")).contains("Sent 20 dagar");
    APPLICATION.clock.pass(Duration.ofDays(1));
    try {
      await().until(() -> html("/strangnas").contains("Sent 21 dagar"));
    } finally {
      APPLICATION.clock.set(RunningApplication.NOON);
      await().until(() -> html("/strangnas").contains("Sent 20 dagar"));
    }
  }

  @Test
  void thePagesAreServedWhileTheDatabaseIsAway() throws Exception {
    var name = APPLICATION.settings().name();
    try (var server = TestDatabase.server()) {
      var elsewhere = JdbcClient.create(new SingleConnectionDataSource(server, true));
      elsewhere.sql("alter database " + name + " allow_connections false").update();
      elsewhere
          .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
          .param(name)
          .query(Boolean.class)
          .list();
      assertThat(get("/strangnas").statusCode()).isEqualTo(200);
      assertThat(html("/?q=str")).contains("Strängnäs kommun");
      elsewhere.sql("alter database " + name + " allow_connections true").update();
    }
    forgetDeadConnections();
    HISTORY.run(() -> HISTORY.store().insert(SampleHistory.released("efter")));
    await().atMost(Duration.ofSeconds(30)).until(() -> get("/strangnas/efter").statusCode() == 200);
    owner().sql("update promise_document set released = null where ref = 'efter'").update();
    await().until(() -> get("/strangnas/efter").statusCode() == 404);
  }

  @Test
  void theStartPageFindsAMunicipalityByPartOfItsName() throws Exception {
    assertThat(html("/?q=sTRÄng".replace("Ä", "%C3%84"))).contains("En kommun passar");
    assertThat(html("/?q=eskils")).contains("/strangnas");
    assertThat(html("/en?q=zzz")).contains("We find no municipality");
    assertThat(html("/?q=%3Cscript%3E")).doesNotContain("<script>");
  }
}
