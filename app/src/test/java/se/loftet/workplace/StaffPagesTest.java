package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.picture.Cause;
import se.loftet.platform.model.Head;
import se.loftet.support.Browsing;

class StaffPagesTest {
  private static final ExampleTown TOWN = new ExampleTown();

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("handlaggare", "RESPONSIBLE_OFFICER", "kommun");
    TOWN.person("kollega", "RESPONSIBLE_OFFICER", "kommun");
    TOWN.person("reporter", "UNIT_REPORTER", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static List<String> pages() {
    return List.of(
        "",
        "/trad/2025",
        "/luckor",
        "/logga",
        "/2025",
        "/2025/forhandsvisning",
        "/2025/uppfoljning",
        "/2025/arsskifte",
        "/lagesbild/" + TOWN.picture.id() + "/bild",
        "/lagesbild/" + TOWN.picture.id() + "/steg",
        "/overenskommelse/" + TOWN.agreement.id(),
        "/underlag/ny",
        "/lista/underlag",
        "/lofte/" + TOWN.walks.id(),
        "/aktivitet/" + TOWN.patrol.id(),
        "/utfall/ny?promise=" + TOWN.walks.id());
  }

  @Test
  void everyPageIsAccessibleInBothLanguagesAndFitsASmallScreen() {
    for (var language : List.of("sv", "en")) {
      var page = TOWN.login(320, "handlaggare");
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(TOWN.application.url("/"))));
      for (var path : pages()) {
        var answer = page.navigate(TOWN.url(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(
                language.equals("sv")
                    ? Browsing.violations(page)
                    : Browsing.violationsOfWords(page))
            .as(language + path)
            .isEmpty();
        assertThat(Browsing.overflow(page)).as(path).isZero();
      }
      page.context().close();
    }
  }

  @Test
  void twoPeopleWhoChangeTheSameTextLoseNothing() {
    var mine = TOWN.loginWithoutScript(1280, "handlaggare");
    var theirs = TOWN.loginWithoutScript(1280, "kollega");
    var address = TOWN.url("/problem/" + TOWN.speeding.id());
    mine.navigate(address);
    theirs.navigate(address);
    theirs.fill("textarea[name=consequence]", "Barn vågar inte gå över gatan");
    theirs.fill("input[name=affected]", "Boende");
    save(theirs);
    mine.fill("textarea[name=consequence]", "Buller om natten");
    mine.fill("input[name=sinceText]", "Våren 2024");
    Browsing.send(mine.locator("button[value=save]:not(.vh)"));
    assertThat(mine.innerText("main"))
        .contains("Någon annan sparade före dig")
        .contains("Barn vågar inte gå över gatan")
        .contains("Buller om natten")
        .contains("Våren 2024");
    mine.check("input[name='take.consequence'][value=theirs]");
    Browsing.send(mine, "button[value=save]");
    assertThat(mine.inputValue("textarea[name=consequence]"))
        .isEqualTo("Barn vågar inte gå över gatan");
    assertThat(mine.inputValue("input[name=sinceText]")).isEqualTo("Våren 2024");
    assertThat(mine.inputValue("input[name=affected]")).isEqualTo("Boende");
    mine.context().close();
    theirs.context().close();
  }

  private static void save(Page page) {
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
  }

  @Test
  void aDraftIsOfferedWhenThePageIsOpenedAgain() {
    var page = TOWN.loginWithoutScript(390, "handlaggare");
    var address = TOWN.url("/orsak/ny?under=" + TOWN.speeding.id());
    page.navigate(address);
    page.fill("textarea[name=text]", "Vägen är rak och bred");
    Browsing.send(page, "button[value=draft]");
    page.navigate(address);
    assertThat(page.inputValue("textarea[name=text]")).isEmpty();
    Browsing.send(page, "a:has-text('Fortsätt med utkastet')");
    assertThat(page.inputValue("textarea[name=text]")).isEqualTo("Vägen är rak och bred");
    page.context().close();
  }

  @Test
  void whatIsBeingWrittenIsKeptByItself() {
    var page = TOWN.login(1280, "handlaggare");
    var address = TOWN.url("/problem/ny?under=" + TOWN.picture.id());
    page.navigate(address);
    page.fill("input[name=title]", "Skadegörelse vid stationen");
    page.waitForResponse("**/utkast", () -> page.fill("input[name=affected]", "Resenärer"));
    page.navigate(address);
    assertThat(page.innerText("main")).contains("Du har ett utkast");
    page.context().close();
  }

  @Test
  void nothingTypedIsLostWhenSomethingIsWrong() {
    var page = TOWN.loginWithoutScript(390, "handlaggare");
    page.navigate(TOWN.url("/utfall/ny?promise=" + TOWN.walks.id()));
    page.fill("input[name=value]", "många");
    page.fill("textarea[name=text]", "Vi gick ofta");
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    assertThat(page.innerText("[role=alert]")).contains("skriv talet med siffror");
    assertThat(page.inputValue("input[name=value]")).isEqualTo("många");
    assertThat(page.inputValue("textarea[name=text]")).isEqualTo("Vi gick ofta");
    assertThat(Browsing.overflow(page)).isZero();
    page.context().close();
  }

  @Test
  void theTextSurvivesASessionThatEndsWhileItIsWritten() {
    var page = TOWN.login(390, "handlaggare");
    page.navigate(TOWN.url("/problem/ny?under=" + TOWN.picture.id()));
    page.fill("input[name=title]", "Klotter vid busstorget");
    page.fill("textarea[name=consequence]", "Det ser <övergivet> ut & känns så");
    page.context().clearCookies();
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL("**/logga-in**");
    assertThat(page.innerText("main")).contains("Din text är kvar");
    page.fill("input[name=login]", "handlaggare");
    page.fill("input[name=password]", ExampleTown.PASSWORD);
    Browsing.send(page, "main button");
    page.waitForURL("**/problem/ny**");
    assertThat(page.innerText("main")).contains("Den är inte sparad än");
    assertThat(page.inputValue("input[name=title]")).isEqualTo("Klotter vid busstorget");
    assertThat(page.inputValue("textarea[name=consequence]"))
        .isEqualTo("Det ser <övergivet> ut & känns så");
    save(page);
    assertThat(page.inputValue("input[name=title]")).isEqualTo("Klotter vid busstorget");
    page.context().close();
  }

  @Test
  void openingWhatIsClosedToTheOtherPartyInItsFormLeavesATrace() {
    var closed =
        TOWN.add(
            new Cause(
                Head.unmarked(ExampleTown.CODE, "stangd-orsak", "kommun"),
                TOWN.speeding,
                Cause.Corner.OFFENDER,
                "Bara kommunen vet",
                null));
    var page = TOWN.loginWithoutScript(390, "handlaggare");
    page.navigate(TOWN.url("/orsak/" + closed.id()));
    assertThat(page.inputValue("textarea[name=text]")).isEqualTo("Bara kommunen vet");
    assertThat(TOWN.traces("handlaggare")).contains(ExampleTown.CODE + "/stangd-orsak");
    page.context().close();
  }

  @Test
  void theSameTapSentTwiceCountsOnce() {
    var page = TOWN.loginWithoutScript(390, "reporter");
    page.navigate(TOWN.url("/logga"));
    var tap =
        RequestOptions.create()
            .setForm(
                FormData.create()
                    .set("_csrf", page.inputValue("form.log input[name=_csrf]"))
                    .set("nyckel", page.inputValue("input[name=nyckel]"))
                    .set("aktivitet", Long.toString(TOWN.patrol.id()))
                    .set("nar", "nyss"));
    page.request().post(TOWN.url("/logga"), tap);
    var second = page.request().post(TOWN.url("/logga"), tap);
    page.navigate(second.url());
    assertThat(page.innerText("main")).contains("1 loggad");
    Browsing.send(page.locator("button[name=angrad]"));
    assertThat(page.innerText("main")).contains("Inget loggat").contains("Ångrat");
    page.context().close();
  }
}
