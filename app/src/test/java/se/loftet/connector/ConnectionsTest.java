package se.loftet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.connector.Replay.ok;
import static se.loftet.connector.Replay.status;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import se.loftet.dataset.Imports;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.support.RunningApp;
import se.loftet.support.TestClock;

/// Sources that are fetched become data sets, revision by revision, and a bad answer changes none.
class ConnectionsTest {
  private static final Replay SERVER = new Replay();
  private static RunningApp app;
  private static Connections connections;

  @BeforeAll
  static void start() {
    app = RunningApp.start();
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    var clock = new TestClock(Instant.parse("2025-03-10T18:40:00Z"));
    var addresses =
        new FeedAddresses(
            SERVER.address() + "/api/events", SERVER.address() + "/v3", SERVER.address() + "/ssd");
    connections =
        new Connections(
            app.get(ConnectionRepository.class),
            new FeedReader(addresses, new PoliteClient(clock, clock::pass, "Loftet")),
            app.get(Imports.class),
            clock,
            app.get(PlatformTransactionManager.class));
  }

  @AfterAll
  static void close() {
    app.close();
    SERVER.close();
  }

  private static <T> T acting(java.util.function.Function<Connections, T> work) {
    return Acting.system("0486").<T, RuntimeException>call(() -> work.apply(connections));
  }

  private static void turn(Feed feed, boolean active, String measures) {
    acting(connections -> {
      connections.turn(feed, active, measures);
      return feed;
    });
  }

  private static Connection fetch(Feed feed) {
    return acting(connections -> connections.fetch(feed).outcome());
  }

  private static long count(String sql) {
    return app.owner().sql("select count(*) from " + sql).query(Long.class).single();
  }

  @Test
  void aSourceIsOffUntilSomebodyTurnsItOn() {
    assertThat(acting(Connections::list))
        .extracting(Connection::feed, Connection::active)
        .contains(org.assertj.core.groups.Tuple.tuple(Feed.SCB, false));
    assertThatThrownBy(() -> fetch(Feed.SCB)).isInstanceOf(Refused.Rule.class);
    assertThat(SERVER.asked).noneMatch(each -> each.contains("/ssd"));
  }

  @Test
  void thePolicesEventsBecomeOneDataSetAndNothingBadGetsIn() {
    turn(Feed.POLICE, true, "");
    SERVER.says(ok(Replay.snapshot("1744Z")).with("ETag", "\"a\""));
    var first = fetch(Feed.POLICE);
    assertThat(first.fault()).isNull();
    assertThat(first.dataSet()).isNotNull();
    long events = count("data_event");
    assertThat(events).isPositive();

    SERVER.says(status(304));
    var same = fetch(Feed.POLICE);
    assertThat(same.fault()).isNull();
    assertThat(same.entityTag()).isEqualTo("\"a\"");
    assertThat(count("data_delivery")).isEqualTo(1);

    SERVER.says(ok(new byte[0]));
    assertThat(fetch(Feed.POLICE).fault()).isEqualTo("empty");
    var other = new String(Replay.snapshot("1834Z"), java.nio.charset.StandardCharsets.UTF_8);
    SERVER.says(ok(other.replace("\"datetime\"", "\"time\"")));
    assertThat(fetch(Feed.POLICE).fault()).startsWith("changedFields");
    SERVER.says(ok(other.substring(0, 90_000)));
    assertThat(fetch(Feed.POLICE).fault()).isEqualTo("broken");
    assertThat(count("data_delivery")).isEqualTo(1);
    assertThat(count("data_event")).isEqualTo(events);

    SERVER.says(ok(other).with("ETag", "\"b\""));
    var revised = fetch(Feed.POLICE);
    assertThat(revised.fault()).isNull();
    assertThat(revised.succeeded()).isNotNull();
    assertThat(revised.dataSet()).isEqualTo(first.dataSet());
    assertThat(count("data_delivery")).isEqualTo(2);
  }

  @Test
  void koladasFiguresComeInWithMissingAsMissing() {
    assertThatThrownBy(() -> turn(Feed.KOLADA, true, " ")).hasMessageContaining("needMeasures");
    assertThatThrownBy(() -> turn(Feed.KOLADA, true, "N07403, DROP"))
        .hasMessageContaining("badMeasure");
    turn(Feed.KOLADA, true, "n07403; N07403");
    SERVER.says(
        ok(
            """
            {"values": [
              {"kpi": "N07403", "municipality": "0486", "period": 2023, "values": [{"gender": "T", "status": "", "value": 1056.5}]},
              {"kpi": "N07403", "municipality": "0486", "period": 2024, "values": [{"gender": "T", "status": "Missing", "value": null}]}],
             "next_url": null}
            """));
    var fetched = fetch(Feed.KOLADA);
    assertThat(fetched.fault()).isNull();
    assertThat(fetched.measures()).isEqualTo("N07403");
    assertThat(count("data_figure where category = 'N07403' and value = 1056.5 and area = '0486'"))
        .isEqualTo(1);
    assertThat(count("data_figure where category = 'N07403' and state = 'MISSING'")).isEqualTo(1);
  }
}
