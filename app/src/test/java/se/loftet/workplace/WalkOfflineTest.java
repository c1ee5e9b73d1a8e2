package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.support.CameraPicture;
import se.loftet.support.FaultyProxy;
import se.loftet.walk.Stop;
import se.loftet.walk.Walk;

/// Forty observations and forty pictures, noted without coverage by two people, through all that
/// can happen to a phone and a line: in the end each of them is on the server, once, as it was
/// noted.
///
/// Two rounds, or 20 with `-Dlong=true`. A failure names its seed; `-Dseed=` repeats it.
class WalkOfflineTest {
  private static final long SEED = Long.getLong("seed", 4862L);
  private static final int ROUNDS = Boolean.getBoolean("long") ? 20 : 2;
  private static final int EACH = 20;
  private static final String[] CATEGORIES = {"Belysning", "Växtlighet", "Skötsel", "Trafik"};

  /// A phone whose clock is a day ahead.
  private static final String TOMORROW =
      "const Now = Date; globalThis.Date = class extends Now {"
          + " constructor(...a) { if (a.length) super(...a); else super(Now.now() + 86400000); }"
          + " static now() { return Now.now() + 86400000; } };";

  /// A phone that gives a silent line up after a second instead of twenty, and tries again ten
  /// times as soon.
  private static final String HASTE =
      "const wait = setTimeout; globalThis.setTimeout = (work, ms, ...more) => wait(work, ms > 500"
          + " ? ms / 10 : ms, ...more); const long = AbortSignal.timeout; AbortSignal.timeout = ms"
          + " => long.call(AbortSignal, ms / 20);";

  private static final ExampleTown TOWN = new ExampleTown();
  @TempDir private static Path phones = Path.of("target");

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("ett", "UNIT_REPORTER", "kommun");
    TOWN.person("tva", "UNIT_REPORTER", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  @TestFactory
  List<DynamicTest> nothingIsLostAndNothingComesTwice() {
    return new SplittableRandom(SEED)
        .longs(ROUNDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> round(seed)))
        .toList();
  }

  private static void round(long seed) {
    var walk = "vandring-" + Long.toHexString(seed);
    plan(walk);
    var random = new SplittableRandom(seed);
    var server = TOWN.application.url("");
    try (var line = new FaultyProxy(server, seed)) {
      boolean clockWrong = random.nextBoolean();
      var first = phone(context(walk + "ett"), line, "ett", walk, clockWrong);
      var second = phone(Browsing.reader(390), line, "tva", walk, random.nextBoolean());
      first.offline(true);
      second.offline(true);
      int killedAt = 2 + random.nextInt(EACH - 4);
      note(first, 0, 1);
      touch(first, 1, EACH, killedAt);
      first = killed(line, walk + "ett", clockWrong);
      int kept = first.saved();
      assertThat(kept).isGreaterThanOrEqualTo(killedAt);
      touch(first, kept, EACH, EACH);
      note(second, 100, 100 + EACH);
      first.context().clearCookies();
      second.context().clearCookies();
      throwAwaySome(second, random);
      line.faults(30);
      first.offline(false);
      second.offline(false);
      loggedInAgain(first, line, "ett");
      loggedInAgain(second, line, "tva");
      arrive(first);
      arrive(second);
      var sums = new HashMap<>(sums(first));
      sums.putAll(sums(second));
      first.context().close();
      second.context().close();
      check(walk, sums);
      LoggerFactory.getLogger(WalkOfflineTest.class)
          .info("round {}: killed after {} notes, {}", seed, killedAt, line.happened());
    }
  }

  private static void plan(String ref) {
    var stored = new WalkRows(TOWN).walk(ref, Walk.State.PLANNED, "2025-11-17");
    TOWN.add(new Stop(ExampleTown.head(ref + "-s1"), stored, "Biblioteket", null, null, null));
  }

  private static BrowserContext context(String name) {
    var options =
        new BrowserType.LaunchPersistentContextOptions()
            .setExecutablePath(Browsing.chromium())
            .setChromiumSandbox(false)
            .setArgs(Browsing.QUIET)
            .setLocale("sv-SE")
            .setTimezoneId("Europe/Stockholm")
            .setViewportSize(390, 844);
    return Browsing.browser().browserType().launchPersistentContext(phones.resolve(name), options);
  }

  private static FieldPhone phone(
      BrowserContext context, FaultyProxy line, String who, String walk, boolean clockWrong) {
    context.addInitScript(HASTE);
    var page = TOWN.login(context, who);
    if (clockWrong) {
      context.addInitScript(TOMORROW);
    }
    return new FieldPhone(page).prepare(line.origin(), ExampleTown.SLUG, walk);
  }

  /// The first by hand, the others as quickly as the app can take them.
  private static void note(FieldPhone phone, int from, int to) {
    phone.note(category(from), "Nummer " + from, CameraPicture.of(from, 320, 240));
    touch(phone, from + 1, to, to - from);
  }

  /// Notes them one after another, and comes back when so many are saved: the phone may be killed
  /// while it takes a picture, writes a draft or saves a note.
  private static void touch(FieldPhone phone, int from, int to, int until) {
    var rest = IntStream.range(from, to).boxed().toList();
    phone.notes(
        until,
        rest.stream().map(WalkOfflineTest::category).toList(),
        rest.stream().map(i -> "Nummer " + i).toList(),
        rest.stream().map(i -> CameraPicture.of(i, 320, 240)).toList());
  }

  private static String category(int number) {
    return CATEGORIES[number % CATEGORIES.length];
  }

  /// The browser dies as it stands and is opened again, still without coverage.
  private static FieldPhone killed(FaultyProxy line, String name, boolean clockWrong) {
    kill(phones.resolve(name));
    var context = context(name);
    context.addInitScript(HASTE);
    if (clockWrong) {
      context.addInitScript(TOMORROW);
    }
    context.setOffline(true);
    var again = new FieldPhone(context.newPage());
    again.page.navigate(line.origin() + "/falt/");
    again.ready();
    return again;
  }

  /// Ends the browser that was started on this folder, as it stands.
  private static void kill(Path folder) {
    ProcessHandle.allProcesses()
        .filter(process -> line(process).contains("--user-data-dir=" + folder))
        .filter(process -> !line(process).contains("--type="))
        .forEach(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  private static String line(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /// A phone short of room throws some of what the worker kept away.
  private static void throwAwaySome(FieldPhone phone, SplittableRandom random) {
    phone.page.evaluate(
        "async n => { for (const name of await caches.keys()) { const cache = await"
            + " caches.open(name); const keys = await cache.keys(); for (let i = 0; i <"
            + " keys.length; i++) if ((i * 7 + n) % 3 === 0) await cache.delete(keys[i]); } }",
        random.nextInt(3));
  }

  /// The session has ended: the app says so, and goes on where it was after a login.
  private static void loggedInAgain(FieldPhone phone, FaultyProxy line, String who) {
    phone.page.waitForFunction(
        "() => document.querySelector('[data-bar]').textContent.includes('Logga in')");
    assertThat(phone.queue()).startsWith("40 väntar");
    TOWN.login(phone.context(), who).close();
    phone.page.navigate(line.origin() + "/falt/");
    phone.ready();
  }

  /// Waits long enough for one thing to be lost six times in a row, each time with a longer pause:
  /// in twenty rounds that happens.
  private static void arrive(FieldPhone phone) {
    try {
      phone.arrived(300);
    } catch (TimeoutError late) {
      throw new AssertionError(phone.page.innerText("body") + "\n" + left(phone), late);
    }
    assertThat(phone.page.locator("#sparat > li").count()).isEqualTo(EACH);
    assertThat(phone.page.locator("#sparat .tag.ok").count()).isEqualTo(EACH);
    assertThat(phone.page.innerText("#sparat")).contains("Kvitto V").doesNotContain("Väntar");
  }

  /// What has not arrived, and what the server said of it last.
  private static Object left(FieldPhone phone) {
    return phone.page.evaluate(
        "async () => (await (await import('/falt/store.js')).all('items')).filter(i => i.state !=="
            + " 'sent').map(i => `${i.type} ${i.id} ${i.state} ${i.attempts} ${i.status}`)");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> sums(FieldPhone phone) {
    return (Map<String, String>)
        phone.page.evaluate(
            "async () => Object.fromEntries((await (await"
                + " import('/falt/store.js')).all('items')).map(i => [i.id, i.sha256]))");
  }

  private static void check(String ref, Map<String, String> sums) {
    long walk =
        owner().sql("select id from walk where ref = ?").param(ref).query(Long.class).single();
    assertThat(sums).hasSize(4 * EACH);
    var stored = new HashMap<String, String>();
    owner()
        .sql("select device_id, sha256 from walk_delivery where walk = ?")
        .param(walk)
        .query((row, n) -> stored.put(row.getString(1), row.getString(2)))
        .list();
    assertThat(stored).isEqualTo(sums);
    var words =
        owner()
            .sql("select text from observation where walk = ?")
            .param(walk)
            .query(String.class)
            .list();
    assertThat(words).hasSize(2 * EACH).doesNotHaveDuplicates();
    assertThat(
            owner()
                .sql(
                    "select count(*) from photo p join observation o on o.id = p.observation"
                        + " where o.walk = ?")
                .param(walk)
                .query(Integer.class)
                .single())
        .isEqualTo(2 * EACH);
    assertThat(
            owner()
                .sql("select noted from observation where walk = ?")
                .param(walk)
                .query(String.class)
                .list())
        .allMatch(moment -> moment.startsWith("2025-11-17 1"));
  }
}
