package se.loftet.datadesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.Pictures;
import se.loftet.support.RunningApp;

/// Sources that are fetched by themselves, turned on and off by somebody with a browser.
class ConnectionsDeskTest {
  private static final String KOLADA = "section[aria-labelledby=kolada] ";
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

  private static String here() {
    return app.at("/arbete/strangnas/underlag/hamtningar").toString();
  }

  @Test
  void everySourceIsOffUntilSomebodyTurnsItOnAndFaultsKeepWhatWasTyped() {
    var page = login(Browsing.options(390).setJavaScriptEnabled(false), "samordnare");
    page.navigate(here());
    assertThat(page.locator("main .tag.quiet").count()).isEqualTo(3);
    assertThat(page.innerText("main"))
        .contains("Polisens händelser", "Folkmängd från SCB", "Aldrig");
    page.fill("#nyckeltal", "N0740, fel");
    Browsing.press(page, KOLADA + "button[value=pa]");
    assertThat(page.innerText("[role=alert]")).contains("N0740", "fem siffror");
    assertThat(page.inputValue("#nyckeltal")).isEqualTo("N0740, fel");
    page.fill("#nyckeltal", "");
    Browsing.press(page, KOLADA + "button[value=pa]");
    assertThat(page.innerText("[role=alert]")).contains("minst ett nyckeltal");
    page.fill("#nyckeltal", "n07403");
    Browsing.press(page, KOLADA + "button[value=pa]");
    assertThat(page.innerText("[role=status]")).contains("Sparat");
    assertThat(page.innerText(KOLADA)).contains("Påslagen", "Hämta nu");
    assertThat(page.inputValue("#nyckeltal")).isEqualTo("N07403");
    Browsing.press(page, KOLADA + "button[value=av]");
    assertThat(page.innerText(KOLADA)).contains("Avstängd");
    page.context().close();
  }

  @Test
  void whoMayOnlyReadTurnsNothingOn() {
    var page = login(Browsing.options(390), "lasare");
    assertThat(page.navigate(here()).status()).isIn(403, 404);
    page.context().close();
  }

  @Test
  void thePageIsAccessibleInBothLanguagesAndFitsASmallScreen() {
    for (var language : List.of("sv", "en")) {
      var page = login(Browsing.options(320), "samordnare");
      page.context()
          .addCookies(List.of(new Cookie("sprak", language).setUrl(app.at("/").toString())));
      page.navigate(here());
      assertThat(Browsing.violations(page)).as(language).isEmpty();
      assertThat(Browsing.overflow(page)).as(language).isZero();
      Pictures.keep(page, "connections-" + language, 390, 1280);
      page.context().close();
    }
  }
}
