package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
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

  /// Dialogue and survey stand as sources of the same problem.
  void areSourcesOfAProblem(String... titles) {
    town.goes("/lagesbilder");
    var page = town.staff;
    page.locator("main a[href*='/lagesbild/'][href*='/bild']").first().click();
    var picture = page.url();
    var problem =
        page.locator("main h2 a[href*='/problem/']")
            .first()
            .getAttribute("href")
            .replaceAll(".*/problem/(\\d+).*", "$1");
    cites(problem, "RESIDENT_DIALOGUE", titles[0]);
    cites(problem, "SURVEY", titles[1]);
    page.navigate(picture);
    for (var title : titles) {
      assertThat(page.innerText("main")).contains(title);
    }
    town.sound("voices-problem");
  }

  private void cites(String problem, String source, String title) {
    town.goes("/hallning/ny?under=" + problem);
    var page = town.staff;
    page.locator("[name=source][value=" + source + "]").check();
    page.locator("[name=stance][value=SUPPORTS]").check();
    var evidence = page.locator("select[name=evidence] option:has-text('" + title + "')").first();
    page.selectOption("select[name=evidence]", evidence.getAttribute("value"));
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL("**sparat=ja**");
  }
}
