package se.loftet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.connector.Replay.ok;
import static se.loftet.connector.Replay.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.loftet.support.TestClock;

/// The sources' answers, recorded or as documented, and everything that can be wrong with them.
class FeedReaderTest {
  private static final String KOLADA_PAGE =
      """
      {"count": 1, "values": [{"kpi": "N07403", "municipality": "0486", "period": %d, "values": [
        {"gender": "T", "count": 1, "status": "", "value": %s, "isdeleted": false}]}]%s}
      """;
  private static final String SCB =
      """
      {"version": "2.0", "class": "dataset", "id": ["Region", "ContentsCode", "Tid"], "size": [1, 1, 3],
       "dimension": {
         "Region": {"category": {"index": {"0486": 0}}},
         "ContentsCode": {"category": {"index": {"BE0101N1": 0}}},
         "Tid": {"category": {"index": {"2021": 0, "2022": 1, "2023": 2}}}},
       "value": [37880, null, 38917], "status": {"1": ".."}}
      """;
  private final Replay server = new Replay();
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T11:00:00Z"));
  private final List<Duration> waited = new ArrayList<>();
  private final FeedReader reader =
      new FeedReader(
          new FeedAddresses(
              server.address() + "/api/events",
              server.address() + "/v3/",
              server.address() + "/ssd"),
          new PoliteClient(
              clock,
              time -> {
                waited.add(time);
                clock.pass(time);
              },
              "Loftet (test@kommun.example)"));

  @AfterEach
  void close() {
    server.close();
  }

  private static Connection known(Feed feed, @Nullable String tag, @Nullable String modified) {
    return new Connection(
        feed, true, "N07403,N07417", null, null, null, null, null, tag, modified, null);
  }

  private Answer read(Feed feed) {
    return reader.read(known(feed, null, null), "0486");
  }

  private String rows(Feed feed) {
    return new String(read(feed).bytes(), StandardCharsets.UTF_8);
  }

  private static void faulty(ThrowingCallable read, String kept) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            SourceFault.class, fault -> assertThat(fault.kept()).isEqualTo(kept));
  }

  @Test
  void theBytesOfThePoliceAreKeptAsTheyCameAndTheAskerSaysWhoItIs() {
    var bytes = Replay.snapshot("1744Z");
    server.says(ok(bytes).with("ETag", "\"one\""));
    var answer = read(Feed.POLICE);
    assertThat(answer.bytes()).isEqualTo(bytes);
    assertThat(answer.entityTag()).isEqualTo("\"one\"");
    assertThat(server.headers.getFirst().get("User-agent"))
        .containsExactly("Loftet (test@kommun.example)");
  }

  @Test
  void whatWeHaveAlreadyIsNotAskedForAgain() {
    server.says(status(304));
    var connection = known(Feed.POLICE, "\"one\"", "Mon, 10 Mar 2025 17:44:00 GMT");
    assertThat(reader.read(connection, "0486").bytes()).isNull();
    var headers = server.headers.getFirst();
    assertThat(headers.get("If-none-match")).containsExactly("\"one\"");
    assertThat(headers.get("If-modified-since")).containsExactly("Mon, 10 Mar 2025 17:44:00 GMT");
  }

  @Test
  void callsToOneServerAreKeptApart() {
    server.says(ok("[]"), ok("[]"));
    read(Feed.POLICE);
    clock.pass(Duration.ofSeconds(4));
    read(Feed.POLICE);
    assertThat(waited).containsExactly(Duration.ofSeconds(6));
  }

  @Test
  void aServerThatFailsIsTriedThreeTimesWithLongerAndLongerWaits() {
    server.says(status(500), status(502), ok("[]"));
    assertThat(read(Feed.POLICE).bytes()).isNotEmpty();
    assertThat(waited).contains(Duration.ofSeconds(4), Duration.ofSeconds(8));
    server.says(status(500), status(500), status(500), ok("[]"));
    faulty(() -> read(Feed.POLICE), "status 500");
    assertThat(server.asked).hasSize(6);
  }

  @Test
  void aServerThatSaysWhenIsNotCalledBefore() {
    server.says(status(429).with("Retry-After", "12"), ok("[]"));
    assertThat(read(Feed.POLICE).bytes()).isNotEmpty();
    assertThat(waited).contains(Duration.ofSeconds(12));
    server.says(status(429).with("Retry-After", "3600"));
    assertThatThrownBy(() -> read(Feed.POLICE))
        .isInstanceOfSatisfying(
            SourceFault.class,
            fault -> {
              assertThat(fault.kept()).isEqualTo("busy 429");
              assertThat(fault.waitUntil()).isEqualTo(clock.instant().plusSeconds(3600));
            });
  }

  @Test
  void aDateToWaitForIsUnderstoodToo() {
    server.says(status(503).with("Retry-After", "Sun, 01 Mar 2026 13:00:00 GMT"));
    assertThatThrownBy(() -> read(Feed.POLICE))
        .isInstanceOfSatisfying(
            SourceFault.class,
            fault ->
                assertThat(fault.waitUntil()).isEqualTo(Instant.parse("2026-03-01T13:00:00Z")));
  }

  @Test
  void anEmptyAnswerAndOneThatIsGoneAreFaults() {
    server.says(ok(new byte[0]), status(404));
    faulty(() -> read(Feed.POLICE), "empty");
    faulty(() -> read(Feed.POLICE), "status 404");
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    var bytes = Replay.snapshot("1744Z");
    server.says(Replay.cutOff(bytes), Replay.cutOff(bytes), Replay.cutOff(bytes));
    faulty(() -> read(Feed.POLICE), "away");
    assertThat(server.asked).hasSize(3);
  }

  @Test
  void koladaIsReadPageByPageAndMissingStaysMissing() {
    var next = ", \"next_url\": \"" + server.address() + "/v3/data/next?page=2\"";
    server.says(
        ok(KOLADA_PAGE.formatted(2023, "1056.5", next)),
        ok(KOLADA_PAGE.formatted(2024, "null", "")));
    assertThat(rows(Feed.KOLADA))
        .isEqualTo(
            """
            kpi;municipality;period;gender;value;status
            N07403;0486;2023;T;1056.5;
            N07403;0486;2024;T;;
            """);
    assertThat(server.asked)
        .containsExactly(
            "GET /v3/data/municipality/0486/kpi/N07403,N07417", "GET /v3/data/next?page=2");
  }

  @Test
  void koladaWithOtherFieldsOrAnotherServersPageIsRefused() {
    server.says(
        ok(
            "{\"values\": [{\"kpi\": \"N07403\", \"municipality\": \"0486\", \"year\": 2023, \"values\": [{}]}]}"),
        ok(KOLADA_PAGE.formatted(2023, "\"many\"", "")),
        ok(KOLADA_PAGE.formatted(2023, "1", ", \"next_url\": \"http://127.0.0.2:1/x\"")),
        ok("{\"values\": []}"),
        ok("{\"values\": [{\"kpi\""));
    faulty(() -> read(Feed.KOLADA), "changedFields period");
    faulty(() -> read(Feed.KOLADA), "changedFields value");
    faulty(() -> read(Feed.KOLADA), "changedFields next_url");
    faulty(() -> read(Feed.KOLADA), "nothing");
    faulty(() -> read(Feed.KOLADA), "broken");
  }

  @Test
  void jsonStatBecomesRowsWithTheSignsOfWhatIsHidden() {
    server.says(ok(SCB));
    assertThat(rows(Feed.SCB))
        .isEqualTo(
            """
            Region;ContentsCode;Tid;value
            0486;BE0101N1;2021;37880
            0486;BE0101N1;2022;..
            0486;BE0101N1;2023;38917
            """);
    assertThat(server.asked.getFirst()).startsWith("POST /ssd").contains("\"0486\"", "json-stat2");
  }

  @Test
  void jsonStatOfAnotherShapeIsRefused() {
    server.says(
        ok(SCB.replace("\"Tid\"]", "\"Year\"]")),
        ok(SCB.replace("37880, null, 38917", "37880")),
        ok(SCB.substring(0, 200)));
    faulty(() -> read(Feed.SCB), "changedFields Region, ContentsCode, Year");
    faulty(() -> read(Feed.SCB), "changedFields value");
    faulty(() -> read(Feed.SCB), "broken");
  }

  @Test
  void aSourceIsDueWhenItIsOnAndItsTimeHasCome() {
    var now = clock.instant();
    var never = known(Feed.POLICE, null, null);
    assertThat(never.due(now)).isTrue();
    assertThat(Connection.fresh(Feed.POLICE).due(now)).isFalse();
    var tried =
        new Connection(Feed.POLICE, true, "", now, null, null, null, null, null, null, null);
    assertThat(tried.due(now.plusSeconds(1799))).isFalse();
    assertThat(tried.due(now.plusSeconds(1800))).isTrue();
    var waiting =
        new Connection(
            Feed.POLICE,
            true,
            "",
            now,
            null,
            now,
            "busy 429",
            now.plusSeconds(7200),
            null,
            null,
            null);
    assertThat(waiting.due(now.plusSeconds(3600))).isFalse();
    assertThat(waiting.due(now.plusSeconds(7200))).isTrue();
  }
}
