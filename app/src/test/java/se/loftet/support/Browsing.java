package se.loftet.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Chromium, started once for all tests of a process, and what every page is asked.
///
/// Playwright belongs to one thread: tests that browse do not run beside each other.
public final class Browsing {
  public static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final String AXE = AxeBuilder.getAxeScript();
  private static final String ASK =
      """
      async asked => (await axe.run(document, {runOnly: asked.only, resultTypes: ['violations'],
          rules: Object.fromEntries(asked.without.map(rule => [rule, {enabled: false}]))}))
        .violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ' at ' + node.target + ': ' + node.html))
      """;
  public static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// A minute, since a whole check beside other work has kept an answer waiting for half of one.
  private static final Page.WaitForNavigationOptions READ =
      new Page.WaitForNavigationOptions()
          .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
          .setTimeout(60_000);

  private static final LocatorAssertions.HasTextOptions SOON =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  private static @Nullable Browser browser;

  private Browsing() {}

  public static synchronized Browser browser() {
    if (browser == null) {
      var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium())
                      .setChromiumSandbox(false)
                      .setArgs(QUIET));
    }
    return browser;
  }

  public static Path chromium() {
    return Stream.of(
            System.getenv("CHROMIUM"),
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> path != null && Files.isExecutable(Path.of(path)))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("set CHROMIUM to a Chromium for the tests"));
  }

  /// A Swedish reader at a screen of this width.
  public static BrowserContext reader(int width) {
    return browser().newContext(options(width));
  }

  /// Somebody who has asked for less motion: a page that still glides to where a click is to be
  /// lets the click fall beside it on a busy machine.
  public static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("sv-SE")
        .setTimezoneId("Europe/Stockholm")
        .setColorScheme(ColorScheme.LIGHT)
        .setViewportSize(width, width < 600 ? 844 : 900);
  }

  /// Presses a button that sends a form or follows a link, and comes back when the answer stands. A
  /// plain click may come back while the old page still does: the browser begins to send in a task
  /// of its own.
  public static void send(Page page, String button) {
    send(page.locator(button).first());
  }

  public static void send(Locator button) {
    answered(button.page(), button::click);
  }

  /// Does what leads to another page, and comes back when that stands.
  @SuppressWarnings(
      "deprecation") // what is named instead waits for an address: forms answer at theirs
  public static void answered(Page page, Runnable act) {
    page.waitForNavigation(READ, act);
  }

  /// The same where on a busy machine it takes long to judge the button still.
  public static void press(Page page, String button) {
    var first = page.locator(button).first();
    answered(page, () -> first.click(new Locator.ClickOptions().setForce(true)));
  }

  /// Logs in at the application whose login page this is the address of.
  public static Page login(Page page, String address, String who, String password) {
    page.navigate(address);
    page.fill("input[name=login]", who);
    page.fill("input[name=password]", password);
    send(page, "main button");
    return page;
  }

  /// Waits until this place says these words: a script of the page may say them a task later than
  /// the click that asked for them comes back.
  public static void says(Page page, String place, String words) {
    PlaywrightAssertions.assertThat(page.locator(place)).hasText(words, SOON);
  }

  /// What axe finds against WCAG 2.2 level A and AA, as readable lines; empty is right.
  public static List<String> violations(Page page) {
    return found(page, "tag", WCAG, List.of());
  }

  /// What axe finds of everything but colours, where the same page was asked in another language:
  /// its colours are the same, and judging them takes most of the time.
  public static List<String> violationsOfWords(Page page) {
    return found(page, "tag", WCAG, COLOURS);
  }

  /// What axe finds of colours alone, where everything else was asked in another colour scheme.
  public static List<String> colourViolations(Page page) {
    return found(page, "rule", COLOURS, List.of());
  }

  /// Axe runs in the page itself and tells only what is wrong: many times as quick as its builder,
  /// which opens a second page for its report.
  private static List<String> found(
      Page page, String type, List<String> values, List<String> without) {
    page.evaluate(AXE);
    var only = Map.of("type", type, "values", values);
    var told = (List<?>) page.evaluate(ASK, Map.of("only", only, "without", without));
    return told.stream().map(String::valueOf).toList();
  }

  /// How many pixels the page is wider than the window; 0 is right.
  public static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth"))
        .intValue();
  }
}
