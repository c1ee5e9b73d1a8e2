package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.loftet.editor.Kinds;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Browsing;

/// Every page staff can meet, filled, empty and with something wrong, in both languages on the
/// narrowest screen: no violation of WCAG 2.2 AA, and nothing wider than the screen.
class StaffAccessibilityTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static FollowedTown followed;

  @BeforeAll
  static void fill() {
    TOWN.filled();
    followed = new FollowedTown(TOWN);
    followed.publish(followed.before);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("kollega", "COORDINATOR", "kommun");
    TOWN.person("administrator", "ADMINISTRATOR", "kommun");
    TOWN.person("reporter", "UNIT_REPORTER", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static Page speaking(String language, Page page) {
    page.context()
        .addCookies(List.of(new Cookie("sprak", language).setUrl(TOWN.application.url("/"))));
    return page;
  }

  private static void visit(Page page, String path, int status) {
    assertThat(page.navigate(TOWN.application.url(path)).status()).as(path).isEqualTo(status);
    asked(page, path);
  }

  private static void asked(Page page, String about) {
    var language = page.getAttribute("html", "lang");
    var what = language + " " + about;
    assertThat(page.title()).as(what).isNotBlank();
    assertThat(swedish(language) ? Browsing.violations(page) : Browsing.violationsOfWords(page))
        .as(what)
        .isEmpty();
    assertThat(Browsing.overflow(page)).as(what).isZero();
  }

  private static String home(String path) {
    return "/arbete/" + ExampleTown.SLUG + path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theWorkOfTheYear(String language) {
    var page = speaking(language, TOWN.login(320, "samordnare"));
    for (var period : swedish(language) ? List.of("2024", "2025", "2026") : List.of("2025")) {
      for (var path : List.of("/trad/%s", "/%s", "/%s/uppfoljning", "/%s/arsskifte")) {
        visit(page, home(path.formatted(period)), 200);
      }
    }
    for (var path :
        List.of(
            "",
            "/luckor",
            "/luckor?period=2025&allvar=NOTE",
            "/logga",
            "/logga?aktivitet=" + TOWN.patrol.id(),
            "/2025/forhandsvisning",
            "/2025/forhandsvisning/kommun",
            "/2025/forhandsvisning/period",
            "/2025/forhandsvisning/lofte/2025-1",
            "/lagesbild/" + TOWN.picture.id() + "/bild",
            "/lagesbild/" + TOWN.picture.id() + "/steg",
            "/overenskommelse/" + TOWN.agreement.id() + "/steg",
            "/tillagg/" + followed.amendment.id() + "/steg",
            "/tillagg/" + followed.draft.id() + "/steg",
            "/administration",
            "/administration/logg")) {
      visit(page, home(path), 200);
    }
    visit(page, "/arbete/konto", 200);
    visit(page, home("/finns-inte"), 404);
    visit(page, home("/administration/personer"), 403);
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyEditorNewFilledAndWithAFault(String language) {
    var page = speaking(language, TOWN.login(320, "samordnare"));
    for (var kind : TOWN.application.bean(Kinds.class).all()) {
      var fresh = home("/" + kind.word() + "/ny" + under(kind));
      if (swedish(language)) {
        filled(page, kind);
      }
      assertThat(page.navigate(TOWN.application.url(fresh)).status()).as(fresh).isEqualTo(200);
      assertThat(Browsing.overflow(page)).as(fresh).isZero();
      Browsing.send(page.locator("button[value=save]:not(.vh)"));
      assertThat(page.locator("[role=alert] a").count()).as(fresh).isPositive();
      asked(page, fresh + " with faults");
    }
    page.context().close();
  }

  private static void filled(Page page, Kind<?> kind) {
    for (var object : one(kind)) {
      visit(page, home("/" + kind.word() + "/" + object.head().id()), 200);
    }
    if (kind.parent() == null) {
      visit(page, home("/lista/" + kind.word()), 200);
    }
  }

  /// The forms are the same in both languages; English is asked where it has the most words.
  private static boolean swedish(String language) {
    return language.equals("sv");
  }

  private static String under(Kind<?> kind) {
    var parents =
        Map.of(
            "document", followed.after.id(),
            "focusArea", TOWN.traffic.id(),
            "picture", TOWN.picture.id(),
            "problem", TOWN.speeding.id(),
            "promise", followed.later.id(),
            "activity", TOWN.patrol.id());
    var parent = kind.parent();
    return parent == null ? "" : "?under=" + parents.get(parent);
  }

  private static <T extends ThreadObject> List<T> one(Kind<T> kind) {
    return TOWN.work(
        () -> TOWN.store.all(kind.type(), ExampleTown.CODE).stream().limit(1).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void twoTextsThatDiffer(String language) {
    var mine = speaking(language, TOWN.login(320, "samordnare"));
    var theirs = TOWN.login(320, "kollega");
    var address = TOWN.url("/problem/" + TOWN.speeding.id());
    mine.navigate(address);
    theirs.navigate(address);
    theirs.fill("input[name=affected]", "Boende, enligt kollegan " + language);
    Browsing.send(theirs.locator("button[value=save]:not(.vh)"));
    theirs.waitForURL(Pattern.compile(".*sparat=ja.*"));
    mine.fill("input[name=affected]", "Barn på väg till skolan " + language);
    Browsing.send(mine.locator("button[value=save]:not(.vh)"));
    assertThat(mine.locator("input[name='take.affected']").count()).isPositive();
    asked(mine, "conflict");
    mine.context().close();
    theirs.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theAdministration(String language) {
    var page = speaking(language, TOWN.login(320, "administrator"));
    for (var path : List.of("", "/personer", "/parter", "/platser", "/kommun", "/logg")) {
      visit(page, home("/administration" + path), 200);
    }
    for (var path : List.of("/personer", "/parter", "/platser")) {
      page.navigate(TOWN.url("/administration" + path));
      for (var href : links(page, path)) {
        visit(page, href, 200);
      }
      page.navigate(TOWN.url("/administration" + path));
      page.evaluate(
          "() => document.querySelectorAll('main [required]').forEach(e => e.required = false)");
      Browsing.send(page.locator("main section form button").last());
      asked(page, path + " with faults");
    }
    page.context().close();
  }

  private static List<String> links(Page page, String path) {
    var found = new ArrayList<String>();
    for (var link : page.locator("main ul.rows a").all()) {
      found.add(link.getAttribute("href"));
    }
    return found.stream().filter(href -> href.contains(path)).limit(1).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theWayIn(String language) {
    var administrator = TOWN.login(1280, "administrator");
    administrator.navigate(TOWN.url("/administration/personer"));
    administrator.fill("input[name=login]", "ny-" + language);
    administrator.fill("input[name=name]", "Ny person");
    Browsing.send(administrator.locator("main section form button").last());
    var link = administrator.innerText("[role=status] code");
    administrator.context().close();
    var page = speaking(language, Browsing.reader(320).newPage());
    visit(page, "/logga-in", 200);
    page.fill("input[name=login]", "ingen");
    page.fill("input[name=password]", "fel");
    Browsing.send(page, "main button");
    asked(page, "wrong login");
    page.navigate(link.startsWith("http") ? link : TOWN.application.url(link));
    asked(page, "one-time link");
    page.locator("main form input[type=password]").first().fill("kort");
    page.evalOnSelector("main form", "form => form.noValidate = true");
    Browsing.send(page, "main form button");
    asked(page, "short password");
    visit(page, "/logga-in/lank/finns-inte", 404);
    page.context().close();
    secondFactor(language);
  }

  private static void secondFactor(String language) {
    TOWN.person("styrgrupp-" + language, "STEERING_GROUP", "kommun");
    var page = speaking(language, Browsing.reader(320).newPage());
    for (var round : List.of("enrolment", "wrong code")) {
      page.navigate(TOWN.application.url("/logga-in"));
      page.fill("input[name=login]", "styrgrupp-" + language);
      page.fill("input[name=password]", ExampleTown.PASSWORD);
      Browsing.send(page, "main button");
      asked(page, round);
      if (page.locator("input[name=code]").count() > 0) {
        page.fill("input[name=code]", "000000");
        Browsing.send(page, "main button");
        asked(page, round + " refused");
      }
    }
    page.context().close();
  }
}
