package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.RunningApplication;
import se.loftet.support.SampleHistory;

class PublicBrowserTest {
  private static final RunningApplication APPLICATION = RunningApplication.start();

  @BeforeAll
  static void fill() {
    new SampleHistory(APPLICATION).write();
    var pages = APPLICATION.bean(PublicPages.class);
    await().until(() -> pages.find("/strangnas/lofte/2019-4").isPresent());
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  private static List<String> addresses() {
    var addresses = new ArrayList<>(APPLICATION.bean(PublicPages.class).addresses());
    addresses.add("/?q=ingen");
    addresses.add("/finns-inte");
    return addresses;
  }

  @Test
  void everyPageMeetsTheGuidelinesInBothColourSchemesAndFitsBothScreens() {
    try (var reader = Browsing.reader(1280)) {
      var page = reader.newPage();
      for (var address : addresses()) {
        page.navigate(APPLICATION.url(address));
        fits(page, address, 1280);
        fits(page, address, 320);
      }
    }
  }

  private static void fits(Page page, String address, int width) {
    page.setViewportSize(width, 900);
    colours(page, ColorScheme.LIGHT);
    assertThat(Browsing.violations(page)).as(address + " at " + width).isEmpty();
    assertThat(Browsing.overflow(page)).as(address + " at " + width).isZero();
    colours(page, ColorScheme.DARK);
    assertThat(Browsing.colourViolations(page)).as(address + " dark at " + width).isEmpty();
  }

  /// The page takes on the colours; what would glide there has arrived.
  private static void colours(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate("() => document.getAnimations().forEach(glide => glide.finish())");
  }

  @Test
  void aPageFourTimesAsLargeStillFits() {
    try (var reader =
        Browsing.browser()
            .newContext(
                Browsing.options(320).setViewportSize(320, 256).setDeviceScaleFactor(4.0))) {
      var page = reader.newPage();
      page.navigate(APPLICATION.url("/strangnas/2019"));
      assertThat(Browsing.overflow(page)).isZero();
    }
  }

  @Test
  void aResidentWithoutJavaScriptFindsThePromiseAndItsProof() {
    try (var reader =
        Browsing.browser().newContext(Browsing.options(390).setJavaScriptEnabled(false))) {
      var page = reader.newPage();
      page.navigate(APPLICATION.url("/"));
      page.getByLabel("Hitta din kommun").fill("sträng");
      Browsing.send(page.locator("main form button"));
      Browsing.send(page, "main h3 a");
      Browsing.send(page.getByText("Minst fyra trygghetsvandringar").first());
      assertThat(page.url()).endsWith("/strangnas/lofte/2019-4");
      assertThat(page.textContent("main"))
          .contains("Två källor säger olika", "Fem trygghetsvandringar under 2019");
      Browsing.send(page, "footer a[hreflang=en]");
      assertThat(page.url()).endsWith("/en/strangnas/lofte/2019-4");
    }
  }

  @Test
  void theKeyboardReachesTheContentFirstAndSeesWhereItIs() {
    try (var reader = Browsing.reader(1280)) {
      var page = reader.newPage();
      page.navigate(APPLICATION.url("/strangnas"));
      page.keyboard().press("Tab");
      assertThat(focused(page)).contains("#innehall");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate("() => !!document.activeElement.closest('main')"))
          .isTrue();
      assertThat(
              (String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.getAttribute('href')"));
  }

  @Test
  void thePageBreaksNoRuleOfItsOwnContentPolicy() {
    try (var reader = Browsing.reader(1280)) {
      var page = reader.newPage();
      var said = new ArrayList<String>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(APPLICATION.url("/strangnas"));
      page.navigate(APPLICATION.url("/strangnas/2017"));
      assertThat(said).isEmpty();
    }
  }
}
