package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.loftet.platform.store.Json;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

/// The first page anybody meets and the pages nobody should, in real Chromium; and what the log
/// says of the latter.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultPagesTest {
  private static RunningApplication app;

  @BeforeAll
  static void start() {
    app =
        RunningApplication.start(
            RunningApplication.NOON, Map.of("logging.structured.format.console", "logstash"));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Page speaking(String language) {
    var page = Browsing.reader(320).newPage();
    page.context().addCookies(List.of(new Cookie("sprak", language).setUrl(app.url("/"))));
    return page;
  }

  private static void sound(Page page, String what) {
    assertThat(Browsing.violations(page)).as(what).isEmpty();
    assertThat(Browsing.overflow(page)).as(what).isZero();
  }

  @Test
  @Order(1)
  void theFirstAdministratorComesInByTheLinkAndFindsTheDeskOfTheInstallation() {
    var link = app.bean(Links.class).firstAdministrator().orElseThrow();
    for (var language : List.of("sv", "en")) {
      var page = speaking(language);
      page.navigate(app.url(link));
      sound(page, "first administrator " + language);
      page.locator("main form input[type=password]").first().fill("kort");
      page.evalOnSelector("main form", "form => form.noValidate = true");
      Browsing.send(page.locator("main form button").last());
      sound(page, "short password " + language);
      page.context().close();
    }
    var page = speaking("sv");
    page.navigate(app.url(link));
    page.fill("input[name=login]", "forst");
    page.fill("input[name=name]", "Kim");
    for (var field : page.locator("main form input[type=password]").all()) {
      field.fill(People.PASSWORD);
    }
    Browsing.send(page.locator("main form button").last());
    page.fill("input[name=login]", "forst");
    page.fill("input[name=password]", People.PASSWORD);
    Browsing.send(page, "main button");
    page.waitForURL("**/arbete/drift");
    for (var language : List.of("sv", "en")) {
      page.context().addCookies(List.of(new Cookie("sprak", language).setUrl(app.url("/"))));
      for (var path : List.of("/arbete/drift", "/arbete/drift/omraden")) {
        assertThat(page.navigate(app.url(path)).status()).as(path).isEqualTo(200);
        sound(page, path + " of an empty installation " + language);
      }
      page.fill("input[name=areaCode]", "Å");
      page.fill("input[name=areaName]", "LPO");
      var form = page.locator("form[action$='/omraden']");
      Browsing.answered(page, () -> form.evaluate("form => form.submit()"));
      sound(page, "an area that cannot be " + language);
    }
    page.context().close();
  }

  @Test
  @Order(2)
  void aFaultOfOursShowsTheIncidentThatTheLogTells() throws Throwable {
    var people = new People(app);
    people.municipality("0999", "Ekeby kommun", "ekeby");
    people.person("lasare", "READER", "0999", "kommun");
    people.owner().sql("alter table promise_document rename to gone").update();
    try {
      for (var language : List.of("sv", "en")) {
        var page = speaking(language);
        Browsing.login(page, app.url("/logga-in"), "lasare", People.PASSWORD);
        page.waitForURL("**/arbete/**");
        assertThat(page.navigate(app.url("/arbete/ekeby")).status()).isEqualTo(500);
        sound(page, "500 " + language);
        page.context().close();
      }
      var visitor = new Visitor(app);
      visitor.login("lasare");
      var body = new AtomicReference<String>();
      var line =
          logged(() -> body.set(visitor.get("/arbete/ekeby").body()))
              .lines()
              .filter(each -> each.contains("\"incident\""))
              .findFirst()
              .orElseThrow();
      var told = Json.read(line, Map.class);
      assertThat(body.get()).contains(String.valueOf(told.get("incident")));
      assertThat(told.get("status")).hasToString("500");
      assertThat(told.get("path")).isEqualTo("/arbete/ekeby");
      assertThat(told.get("level")).isEqualTo("ERROR");
    } finally {
      people.owner().sql("alter table gone rename to promise_document").update();
    }
  }

  private static String logged(ThrowingCallable work) throws Throwable {
    var log = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.call();
    } finally {
      System.setOut(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  @Order(3)
  void aReaderWhoBreaksOffIsNoIncidentOfOurs() throws Throwable {
    var broken = new ClientAbortException(new SocketException("Connection reset by peer"));
    var answer = new MockHttpServletResponse();
    var log =
        logged(() ->
            app.bean(Errors.class)
                .failed(new MockHttpServletRequest("GET", "/fonts/a"), answer, broken));
    assertThat(log).isEmpty();
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  @Test
  @Order(4)
  void aDatabaseThatIsAwayIsSaidPlainly() throws Exception {
    var page = speaking("sv");
    Browsing.login(page, app.url("/logga-in"), "lasare", People.PASSWORD);
    page.waitForURL(Pattern.compile(".*/arbete/.*"));
    var name = String.valueOf(app.settings().url()).replaceFirst(".*/", "");
    try (var server = se.loftet.support.TestDatabase.server();
        var statement = server.createStatement()) {
      statement.execute("alter database %s allow_connections false".formatted(name));
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(name));
      try {
        app.clock.pass(java.time.Duration.ofMinutes(1));
        for (var language : List.of("sv", "en")) {
          page.context().addCookies(List.of(new Cookie("sprak", language).setUrl(app.url("/"))));
          assertThat(page.navigate(app.url("/arbete/ekeby/trad")).status()).isEqualTo(503);
          assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
          sound(page, "503 " + language);
        }
      } finally {
        statement.execute("alter database %s allow_connections true".formatted(name));
      }
    }
    page.context().close();
  }
}
