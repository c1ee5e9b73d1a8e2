package se.loftet.datadesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.loftet.platform.web.BrowserRules;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.Pictures;
import se.loftet.support.RunningApp;

/// The municipality's own districts, written by hand and drawn on the map.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistrictsTest {
  private static final String HARBOUR =
      "59,380 17,030\n59,380 17,050\n59,370 17,050\n59,370 17,030";
  private static RunningApp app;
  private static TileServer tiles;

  @BeforeAll
  static void start() {
    tiles = TileServer.start();
    app = RunningApp.start("loftet.map.tiles=" + tiles.address(), "loftet.map.credit=© Kartverket");
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    app.person("samordnare", "COORDINATOR", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
    tiles.close();
  }

  private static Page login(Browser.NewContextOptions options) {
    var page = Browsing.browser().newContext(options).newPage();
    Browsing.login(page, app.at("/logga-in").toString(), "samordnare", People.PASSWORD);
    page.waitForURL(address -> !address.endsWith("/logga-in"));
    page.navigate(here());
    return page;
  }

  private static String here() {
    return app.at("/arbete/strangnas/underlag/kommundelar").toString();
  }

  private static void write(Page page, String name, String corners) {
    page.fill("#namn", name);
    page.fill("#horn", corners);
    Browsing.press(page, "button:has-text('Spara kommundelen')");
  }

  @Test
  @Order(1)
  void aDistrictIsWrittenCornerByCornerAndFaultsKeepWhatWasTyped() {
    var page = login(Browsing.options(390).setJavaScriptEnabled(false));
    write(page, "Hamnen", "59,380 17,030\nvid kajen\n59,370 17,050");
    assertThat(page.innerText("[role=alert]")).contains("Rad 2", "vid kajen");
    assertThat(page.inputValue("#namn")).isEqualTo("Hamnen");
    assertThat(page.inputValue("#horn")).contains("vid kajen");
    write(page, "Hamnen", "59.38 17.03\n59.37 17.05\n59.38 17.05\n59.37 17.03");
    assertThat(page.innerText("[role=alert]")).contains("korsar sig själv");
    write(page, "Hamnen", "59.38 17.03\n48.85 2.35\n59.38 17.05");
    assertThat(page.innerText("[role=alert]")).contains("Rad 2", "inte i Sverige");
    write(page, "", HARBOUR);
    assertThat(page.innerText("[role=alert]")).contains("Skriv ett namn");
    write(page, "Hamnen", HARBOUR);
    assertThat(page.innerText("[role=status]")).contains("sparad");
    assertThat(page.innerText("main")).contains("Hamnen", "1,3");
    Browsing.press(page, "button:has-text('Ta bort Hamnen')");
    assertThat(page.innerText("[role=alert]")).contains("Den sista");
    page.context().close();
  }

  @Test
  @Order(2)
  void aDistrictIsDrawnOnTheMapAndSharedGroundIsTold() {
    var page = login(Browsing.options(1280));
    var map = page.locator(".district-map");
    for (var at :
        List.of(new double[] {200, 200}, new double[] {260, 200}, new double[] {260, 260})) {
      map.click(new Locator.ClickOptions().setForce(true).setPosition(at[0], at[1]));
    }
    assertThat(page.inputValue("#horn").lines()).hasSize(3);
    page.click("button:has-text('Ta bort sista hörnet')");
    assertThat(page.inputValue("#horn").lines()).hasSize(2);
    map.click(new Locator.ClickOptions().setForce(true).setPosition(260, 260));
    page.fill("#namn", "Ritad");
    Browsing.press(page, "button:has-text('Spara kommundelen')");
    assertThat(page.innerText("main")).contains("Ritad");
    write(page, "Kajen", HARBOUR.replace("17,050", "17,040"));
    assertThat(page.innerText("main")).contains("Hamnen och Kajen går över varandra");
    write(page, "Grannens", "59,380 16,400\n59,380 16,420\n59,370 16,420\n59,370 16,400");
    assertThat(page.innerText("main")).contains("Grannens ligger utanför");
    Browsing.press(page, "button:has-text('Ta bort Grannens')");
    Browsing.press(page, "a:has-text('Ändra Kajen')");
    assertThat(page.inputValue("#horn")).contains("59.38000 17.04000");
    page.fill("#namn", "Yttre kajen");
    Browsing.press(page, "button:has-text('Spara kommundelen')");
    assertThat(page.innerText("main")).contains("Yttre kajen").doesNotContain("Ändra Kajen");
    Browsing.press(page, "button:has-text('Ta bort Yttre kajen')");
    assertThat(page.innerText("[role=status]")).contains("borttagen");
    Browsing.press(page, "a:has-text('Leveranser och tidigare gränser')");
    assertThat(page.innerText("main")).contains("Leverans 7", "kommundelar");
    page.context().close();
  }

  @Test
  @Order(3)
  void picturesOfTheMapServerLieUnderTheDistrictsAndComeFromThatHostAlone() {
    var page = login(Browsing.options(390));
    var foreign = new TreeSet<String>();
    page.onRequest(request -> {
      if (!request.url().startsWith(app.at("/").toString())) {
        foreign.add(URI.create(request.url()).getAuthority());
      }
    });
    tiles.forget();
    page.navigate(here());
    int wanted = page.locator(".district-map image").count();
    assertThat(wanted).isBetween(4, 24);
    assertThat(tiles.asked())
        .hasSize(wanted)
        .allMatch(path -> path.matches("/\\d+/\\d+/\\d+\\.png"));
    assertThat(foreign).containsExactly(tiles.host());
    assertThat(page.innerText("figure")).contains("© Kartverket");
    tiles.forget();
    foreign.clear();
    page.navigate(app.at("/arbete/strangnas/underlag").toString());
    assertThat(tiles.asked()).isEmpty();
    assertThat(foreign).isEmpty();
    page.context().close();
  }

  @Test
  @Order(4)
  void thePageIsAccessibleInBothLanguagesAndFitsASmallScreen() {
    for (var language : List.of("sv", "en")) {
      var page = login(Browsing.options(320));
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(app.at("/").toString())));
      var answer = java.util.Objects.requireNonNull(page.reload());
      assertThat(answer.headers())
          .containsEntry(
              "content-security-policy", BrowserRules.withPicturesOf("http://" + tiles.host()));
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.overflow(page)).isZero();
      Pictures.keep(page, "districts-" + language, 390, 1280);
      page.context().close();
    }
  }
}
