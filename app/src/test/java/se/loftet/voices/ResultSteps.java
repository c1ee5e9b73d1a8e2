package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import se.loftet.support.Browsing;

/// The answers are weighed against the people who live there, released, and cited for a problem.
final class ResultSteps {
  private final Strangnas town;
  private final String desk;
  private final String path;

  ResultSteps(Strangnas town, String desk, String path) {
    this.town = town;
    this.desk = desk;
    this.path = path;
  }

  void areWeighed() {
    town.goes(desk + "/resultat");
    var page = town.staff;
    page.selectOption("#befolkning", "platser");
    Browsing.send(page, "button[value=befolkning]");
    assertThat(page.inputValue("#tabeller")).contains("Strängnäs;14803").contains("Mariefred;4206");
    page.fill("#tabeller", "Strängnäs;14803\nMariefred;4206\nÅkers styckebruk;3000");
    page.fill("#kalla", "");
    compute();
    assertThat(page.innerText("[role=alert]")).contains("varifrån");
    page.fill("#kalla", "SCB tätorter 2020");
    besideTheNationalSurvey();
    compute();
    assertThat(page.innerText("main"))
        .contains("Otrygg, eller går aldrig ut av den anledningen")
        .contains("mellan")
        .contains("Svarsfrekvens")
        .contains("SCB tätorter 2020")
        .contains("inte Strängnäs kommun")
        .contains("Inte publicerat");
    town.sound("voices-result-desk");
  }

  private void compute() {
    Browsing.send(town.staff, "button.btn:has-text('Räkna fram')");
  }

  /// Figures of the national survey are picked from the data set that was taken in.
  private void besideTheNationalSurvey() {
    var page = town.staff;
    var set = page.locator("#datamangd option:has-text('Nationella')").first();
    page.selectOption("#datamangd", set.getAttribute("value"));
    Browsing.send(page, "button[value=siffror]");
    var figure = page.locator("#siffra option:has-text('Eskilstuna')").first();
    if (figure.count() > 0) {
      page.selectOption("#siffra", figure.getAttribute("value"));
    }
    page.selectOption("#svar", "ute-sent;otrygg");
    Browsing.send(page, "button[value=jamforelse]");
    assertThat(page.inputValue("#jamfor")).startsWith("ute-sent;otrygg;Nationella");
    assertThat(page.inputValue("#tabeller")).contains("Mariefred;4206");
  }

  void areReleasedAndRead() {
    town.goes(desk + "/resultat");
    Browsing.send(town.staff, "form[action$=publicering] button");
    assertThat(town.staff.innerText("main")).contains("Publicerat");
    await().until(() -> town.opens(path + "/resultat"));
    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(town.url(path + "/resultat"));
      assertThat(page.innerText("main")).contains("svar").contains("(mellan");
      Strangnas.sound(page, "voices-result-320");
    }
  }

  /// Dialogue and survey stand as sources of the same problem, each put there from its own page.
  void areSourcesOfAProblem(String dialogueDesk, String dialogue, String survey) {
    town.goes(desk + "/resultat");
    var page = town.staff;
    Browsing.send(page, "form[action$=hallning] button");
    assertThat(page.innerText("[role=alert]")).contains("Välj vilket problem");
    page.selectOption("#problem", new SelectOption().setIndex(1));
    page.selectOption("#siffran", new SelectOption().setLabel(figure(page)));
    page.fill("#betyder", "Många är otrygga sent.");
    Browsing.send(page, "form[action$=hallning] button");
    assertThat(page.innerText("[role=alert]")).contains("Välj vad källan säger");
    assertThat(page.inputValue("#betyder")).isEqualTo("Många är otrygga sent.");
    page.selectOption("#sager", "SUPPORTS");
    Browsing.send(page, "form[action$=hallning] button");
    assertThat(page.innerText("main"))
        .contains(survey)
        .contains("Många är otrygga sent.")
        .contains("(mellan")
        .contains("Undersökning: trygghet-i-strangnas-2025");
    town.goes(dialogueDesk);
    page.selectOption("#problem", new SelectOption().setIndex(1));
    page.selectOption("#sager", "SUPPORTS");
    Browsing.send(page, "form[action$=hallning] button");
    assertThat(page.innerText("main")).contains(survey).contains(dialogue).contains("2 hörda");
    town.sound("voices-problem");
  }

  private static String figure(Page page) {
    return page.locator("#siffran option:has-text('Otrygg, eller')").first().innerText();
  }
}
