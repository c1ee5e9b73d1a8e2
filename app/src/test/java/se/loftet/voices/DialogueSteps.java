package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import se.loftet.support.Browsing;

/// A digital dialogue from the first form to "Ni sa - vi gjorde".
final class DialogueSteps {
  private static final String TITLE = "Var är det tryggt i Strängnäs?";
  private final Strangnas town;
  private String path = "";
  private String desk = "";
  private String receipt = "";

  DialogueSteps(Strangnas town) {
    this.town = town;
  }

  void opens() {
    town.goes("/dialog/ny");
    var page = town.staff;
    page.check("input[name=kind][value=RESIDENT]");
    page.check("input[name=method][value=DIGITAL]");
    page.fill("input[name=title]", TITLE);
    page.fill("textarea[name=about]", "Skriv var det känns tryggt och var det känns otryggt.");
    page.fill("input[name=starts]", town.today().toString());
    page.fill("input[name=ends]", town.today().minusDays(2).toString());
    page.fill("input[name=feedbackDue]", town.today().plusDays(60).toString());
    page.check("input[name=secrecy][value=INTERNAL]");
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    assertThat(page.innerText("main")).contains("sluta samma dag som dialogen börjar");
    page.fill("input[name=ends]", town.today().plusDays(20).toString());
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL("**sparat=ja**");
    desk = "/roster?dialog=" + page.url().replaceAll(".*/dialog/(\\d+).*", "$1");
    town.goes(desk);
    assertThat(page.innerText("main")).contains("Inte publicerad");
    town.sound("voices-dialogue-draft");
    Browsing.send(page, "form[action$=publicering] button");
    assertThat(page.innerText("main"))
        .contains("Öppen för alla att skriva i")
        .doesNotContain("Få hörda");
    path =
        page.getAttribute("main a[href^='/strangnas/dialog/']", "href")
            .replaceFirst("^/strangnas", "");
    await().until(() -> town.opens(path));
    Browsing.send(page, "main a[href*='/roster/affisch/']");
    Strangnas.sound(page, "voices-dialogue-poster");
  }

  void residentsWrite() {
    receipt = writes("UNSAFE", "DARKNESS", "Gångtunneln vid stationen är mörk på kvällen.", "sv");
    writes("SAFE", "PRESENCE", "أشعر بالأمان في الميدان لأن هناك أشخاصًا دائمًا.", "ar");
    assertThat(receipt).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
  }

  private String writes(String feeling, String theme, String words, String name) {
    try (BrowserContext phone = Browsing.reader(Strangnas.PHONE)) {
      var page = phone.newPage();
      page.navigate(town.url(path));
      page.check("input[name=kansla][value=" + feeling + "]");
      page.selectOption("select[name=tema]", theme);
      page.fill("textarea[name=text]", words);
      page.selectOption("select[name=plats]", "strangnas");
      page.locator("main details summary").first().click();
      page.selectOption("select[name=alder]", new SelectOption().setIndex(3));
      page.selectOption("select[name=kon]", new SelectOption().setIndex(1));
      if (name.equals("ar")) {
        page.selectOption("select[name=sprak]", "ar");
      }
      Strangnas.sound(page, "voices-dialogue-" + name);
      Browsing.send(page, "main form button.btn:not([type=button])");
      return page.innerText("#kod");
    }
  }

  /// Each is read, weighed and answered, and who has not been heard is told while it is open.
  void areModerated() {
    town.goes(desk);
    var page = town.staff;
    assertThat(page.innerText("main"))
        .contains("Vilka har vi hört?")
        .contains("Få hörda")
        .contains("Språk: arabiska 1.");
    town.sound("voices-inbox");
    Browsing.send(page, "a:has-text('Gångtunneln')");
    page.check("input[name=lage][value=LED_TO]");
    page.fill("textarea[name=svar]", "Kommunen byter lamporna i tunneln i december.");
    page.click("summary:has-text('Svar att utgå från')");
    page.click("button[value=weighed]");
    PlaywrightAssertions.assertThat(page.locator("#svar"))
        .hasValue(Pattern.compile("i december\\.\\s+Tack\\. Vi har läst"));
    Browsing.send(page, "form[action$=beslut] p button.btn");
    assertThat(page.innerText(".kicker")).contains("Ledde till något");
    town.sound("voices-contribution");
    Browsing.send(page.locator("form[action$=citera] button"));
  }

  /// The date it was told, how, and what was done, on the page everybody reads.
  void feedsBack() {
    town.goes(desk);
    var page = town.staff;
    Browsing.send(page, "main a:has-text('Ändra dialogen')");
    page.fill("input[name=feedbackOn]", town.today().toString());
    page.fill("input[name=feedbackChannel]", "Kommunens webbplats");
    page.fill(
        "textarea[name=feedback]", "Ni sa att tunneln är mörk. Vi byter lamporna i december.");
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL("**sparat=ja**");
    try (BrowserContext phone = Browsing.reader(320)) {
      var reader = phone.newPage();
      await()
          .until(() -> {
            reader.navigate(town.url(path));
            return reader.innerText("main").contains("Vi byter lamporna");
          });
      assertThat(reader.innerText("main")).contains("Ni sa").contains("Gångtunneln vid stationen");
      Strangnas.sound(reader, "voices-you-said-we-did-320");
      reader.navigate(town.application.url("/kvitto"));
      reader.fill("#kod", receipt);
      Browsing.send(reader, "main form button");
      assertThat(reader.innerText("main")).contains("byter lamporna");
      Strangnas.sound(reader, "voices-receipt-320");
    }
  }

  String desk() {
    return desk;
  }

  static String title() {
    return TITLE;
  }
}
