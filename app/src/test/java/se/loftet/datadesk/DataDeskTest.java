package se.loftet.datadesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.Pictures;
import se.loftet.support.RunningApp;

/// Files brought in at the desk by somebody with a browser, without JavaScript.
class DataDeskTest {
  private static final Path DATA = Path.of("src/main/resources/demo/data");
  private static RunningApp app;

  @BeforeAll
  static void start() {
    app = RunningApp.start();
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    app.person("samordnare", "COORDINATOR", "0486", "kommun");
    app.person("lasare", "READER", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Page login(Browser.NewContextOptions options, String who) {
    var page = Browsing.browser().newContext(options).newPage();
    Browsing.login(page, app.at("/logga-in").toString(), who, People.PASSWORD);
    page.waitForURL(address -> !address.endsWith("/logga-in"));
    return page;
  }

  private static Page without(String who) {
    return login(Browsing.options(1280).setJavaScriptEnabled(false), who);
  }

  private static void send(Page page, String name, byte[] bytes) {
    page.navigate(app.at("/arbete/strangnas/underlag").toString());
    page.setInputFiles("#fil", new FilePayload(name, "application/octet-stream", bytes));
    Browsing.press(page, "form[enctype] button");
    page.waitForSelector("main h1:has-text('" + name + "')");
    page.waitForSelector("dl.facts, .notice.error");
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(DATA.resolve(file));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static void take(Page page) {
    Browsing.press(page, "button[value=intag]");
    page.waitForURL("**/underlag/data/**");
  }

  @Test
  void aFileIsShownTakenInAndTakenBackWithoutJavaScript() {
    var page = without("samordnare");
    send(page, "anmalda_brott.csv", bytes("anmalda_brott_sormland_urval.csv"));
    assertThat(page.innerText("main"))
        .contains("324 rader i filen: 324 in, 0 i karantän, 0 överhoppade")
        .contains("Semikolon")
        .contains("1996-01-01 – 2025-12-31");
    assertThat(page.inputValue("#slag")).isEqualTo("CRIME_COUNTS");
    page.fill("#titel", "Brott i Strängnäs");
    page.fill("#tolkning", "brå strängnäs");
    take(page);
    assertThat(page.innerText("main"))
        .contains("Filen är intagen")
        .contains("Brott i Strängnäs")
        .contains("648 nya");
    Browsing.press(page, "form[action$=angrad] button");
    assertThat(page.innerText("main")).contains("Tillbakatagen");
    page.context().close();
  }

  @Test
  void theSenderMendsTheMappingAndFetchesWhatIsInQuarantine() {
    var page = without("samordnare");
    var text =
        """
        plats;när;vad;long;lat
        Torget;2024-02-30;=1+1;17,03;59,37
        Hamnen;2024-03-01;Stöld;17,04;59,38
        """;
    send(page, "egna.csv", text.getBytes(StandardCharsets.ISO_8859_1));
    page.selectOption("#slag", "EVENTS");
    Browsing.press(page, "button[value=om]");
    page.selectOption("select[name=roll-1]", "STARTS");
    page.selectOption("select[name=roll-2]", "CATEGORY");
    page.selectOption("select[name=roll-3]", "EAST");
    page.selectOption("select[name=roll-4]", "NORTH");
    Browsing.press(page, "button[value=om]");
    assertThat(page.innerText("main"))
        .contains("2 rader i filen: 1 in, 1 i karantän")
        .contains("Datum eller klockslag går inte att läsa")
        .contains("WGS 84");
    take(page);
    var answer =
        page.request()
            .get(
                page.getAttribute("text=Hämta raderna i karantän", "href")
                    .replaceFirst("^", app.at("").toString()));
    assertThat(answer.text())
        .startsWith("\ufeffRad;Skäl;plats;när;vad;long;lat")
        .contains("2;Datum eller klockslag går inte att läsa;Torget;2024-02-30;'=1+1;17,03;59,37");
    page.context().close();
  }

  @Test
  void whatTheFileLeavesUnsaidIsSaidOnceForAllRows() {
    var page = without("samordnare");
    var text =
        """
        ort;antal
        Strängnäs;12
        Eskilstuna;40
        """;
    send(page, "brott-utan-ar.csv", text.getBytes(StandardCharsets.UTF_8));
    page.selectOption("#slag", "CRIME_COUNTS");
    Browsing.press(page, "button[value=om]");
    page.selectOption("select[name=roll-0]", "AREA");
    page.selectOption("select[name=roll-1]", "VALUE");
    Browsing.press(page, "button[value=om]");
    page.fill("#fast-PERIOD", "i fjol");
    page.fill("#fast-CATEGORY", "skadegörelse");
    Browsing.press(page, "button[value=intag]");
    assertThat(page.innerText("[role=alert]")).contains("i fjol", "2025-03");
    assertThat(page.inputValue("#fast-PERIOD")).isEqualTo("i fjol");
    assertThat(page.inputValue("#fast-CATEGORY")).isEqualTo("skadegörelse");
    page.fill("#fast-PERIOD", "2025");
    page.fill("#fast-VALUE", "antal");
    take(page);
    assertThat(page.innerText("main"))
        .contains("2 nya", "skadegörelse", "2025-01-01 – 2025-12-31", "antal");
    page.context().close();
  }

  @Test
  void theSenderSaysWhichZoneTimesAreInAndThatTheDayComesFirst() {
    var page = without("samordnare");
    var text =
        """
        när;vad
        03/04/2024 08:00;Stöld
        13/04/2024 09:30;Inbrott
        """;
    send(page, "egna-tider.csv", text.getBytes(StandardCharsets.UTF_8));
    page.selectOption("#slag", "EVENTS");
    Browsing.press(page, "button[value=om]");
    page.selectOption("select[name=roll-0]", "STARTS");
    page.selectOption("select[name=roll-1]", "CATEGORY");
    page.selectOption("#tidszon", "UTC");
    page.uncheck("input[name=dagforst]");
    Browsing.press(page, "button[value=om]");
    assertThat(page.innerText("main")).contains("1 in, 1 i karantän");
    page.check("input[name=dagforst]");
    Browsing.press(page, "button[value=om]");
    assertThat(page.innerText("main")).contains("2 in, 0 i karantän");
    assertThat(page.inputValue("#tidszon")).isEqualTo("UTC");
    page.context().close();
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsReason() {
    var page = without("samordnare");
    send(page, "rapport.pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII));
    assertThat(page.innerText("main")).contains("Filen går inte att ta in").contains("PDF");
    Browsing.press(page, "form[action$=avbruten] button");
    assertThat(page.innerText("main")).contains("Inget har tagits in");
    page.context().close();
  }

  @Test
  void anEmptyFileIsSaidToBeEmptyAndNotToBeMissing() {
    var page = without("samordnare");
    page.navigate(app.at("/arbete/strangnas/underlag").toString());
    page.setInputFiles("#fil", new FilePayload("tom.csv", "text/csv", new byte[0]));
    Browsing.press(page, "form[enctype] button");
    assertThat(page.innerText("#fil-e")).contains("Filen är tom");
    page.context().close();
  }

  @Test
  void aFileInAForeignGridIsTakenInOnceTheGridIsTold() {
    var page = without("samordnare");
    var rows = "x,y,datum\n" + "359192,570511,2016-03-01\n359300,570600,2016-03-02\n".repeat(5);
    send(page, "chicago.csv", rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.innerText("main")).contains("inte i något koordinatsystem");
    page.fill("#koord", "EPSG:26971");
    Browsing.press(page, "button[value=koordinater]");
    page.waitForSelector("dl.facts");
    assertThat(page.innerText("main")).contains("10 rader i filen: 10 in", "EPSG:26971");
    take(page);
    assertThat(page.innerText("main")).contains("Filen är intagen", "Upprepas det i närheten?");
    page.context().close();
  }

  @Test
  void whoMayOnlyReadSendsNothing() {
    var page = without("lasare");
    page.navigate(app.at("/arbete/strangnas/underlag").toString());
    assertThat(page.locator("#fil").count()).isZero();
    page.context().close();
  }

  @Test
  void everyPageIsAccessibleInBothLanguagesAndFitsASmallScreen() throws IOException {
    for (var language : List.of("sv", "en")) {
      var page = login(Browsing.options(320), "samordnare");
      send(page, "polisen.json", bytes("polisen-handelser-sodermanland.json"));
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(app.at("/").toString())));
      page.reload();
      judge(page, language + " events");
      page.context().addCookies(List.of(new Cookie("sprak", "sv").setUrl(app.at("/").toString())));
      send(page, "tatorter.geojson", bytes("tatorter_2020_sodermanland_sweref99tm.geojson"));
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(app.at("/").toString())));
      page.reload();
      judge(page, language + " areas");
      page.context().addCookies(List.of(new Cookie("sprak", "sv").setUrl(app.at("/").toString())));
      send(page, "ntu_2010.csv", bytes("ntu_2010_otrygghet_regional.csv"));
      take(page);
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(app.at("/").toString())));
      page.reload();
      judge(page, language + " set");
      page.navigate(app.at("/arbete/strangnas/underlag").toString());
      judge(page, language + " list");
      page.context().close();
    }
  }

  private static void judge(Page page, String what) {
    assertThat(Browsing.violations(page)).as(what).isEmpty();
    assertThat(Browsing.overflow(page)).as(what).isZero();
    Pictures.keep(page, what.replace(' ', '-'), 390, 1280);
  }
}
