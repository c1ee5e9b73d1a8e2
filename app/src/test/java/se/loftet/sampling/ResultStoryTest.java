package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.workplace.ExampleTown;

/// From the screens alone: a list, a draw and letters; then, closed, weights, figures with
/// intervals, release, and what residents and the picture make of it.
class ResultStoryTest {
  private static final ExampleTown TOWN = new ExampleTown().filled();
  private static long survey;

  @BeforeAll
  static void isPlanned() {
    owner()
        .sql("update municipality set released = now() where code = ?")
        .param(ExampleTown.CODE)
        .update();
    owner().sql("update place set released = now()").update();
    owner().sql("update promise_document set released = now()").update();
    owner().sql("update promise set released = now()").update();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    survey = TOWN.work(() -> EkebySurvey.plan(TOWN).head().id());
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static void move(Page staff, String how) {
    staff.navigate(TOWN.url("/enkater/" + survey));
    Browsing.send(staff, "form[action$=" + how + "] button");
  }

  /// The share that knows the promise becomes one of the promise's outcomes, with its source.
  private static void becomesAnOutcome(Page staff) {
    staff.navigate(TOWN.url("/enkater/" + survey + "/resultat"));
    Browsing.send(staff, "form[action$=utfall] button");
    assertThat(staff.innerText("[role=alert]")).isNotBlank();
    var figure = staff.locator("#utfall option:has-text('Känner du till löftet?')").first();
    var words = figure.innerText();
    staff.selectOption("#utfall", figure.getAttribute("value"));
    staff.selectOption("#lofte", Long.toString(TOWN.walks.id()));
    Browsing.send(staff, "form[action$=utfall] button");
    assertThat(staff.innerText("[role=status]")).contains("bland löftets utfall");
    var kept =
        owner()
            .sql(
                "select concat_ws('|', o.text, o.unit, e.title) from outcome o join evidence e on"
                    + " e.id = o.evidence where o.promise = ?")
            .param(TOWN.walks.id())
            .query(String.class)
            .list();
    assertThat(kept).anyMatch(each -> each.startsWith(words + "|procent|Trygghet i Ekeby 2025"));
  }

  @Test
  void aListBecomesAResultThatResidentsReadAndThePictureCites() {
    var desk = "/enkater/" + survey;
    var staff = TOWN.login(1280, "samordnare");
    staff.navigate(TOWN.url(desk + "/urval"));
    ResultPictures.fine(staff, "sample-empty-1280");
    staff.setInputFiles("#fil", new FilePayload("ram.csv", "text/csv", EkebySurvey.frame()));
    Browsing.send(staff, "form[action$=lista] button");
    assertThat(staff.innerText("main")).contains("400 personer").contains("Raderas");
    staff.fill("#antal", "20");
    staff.check("form[action$=dragning] input[name=saker]");
    Browsing.send(staff, "form[action$=dragning] button:not([formaction])");
    assertThat(staff.innerText("[role=alert]")).contains("Minst 20");
    staff.fill("#antal", "120");
    staff.check("form[action$=dragning] input[name=saker]");
    staff.fill("#minst", "40");
    staff.fill("#fro", "17");
    Browsing.send(staff, "form[action$=dragning] button:not([formaction])");
    assertThat(staff.innerText("main")).contains("frö 17").contains("Brev 1–100 (PDF)");
    ResultPictures.fine(staff, "sample-drawn-1280");

    move(staff, "oppning");
    await().until(() -> status("/ekeby/enkat/trygghet-2025") == 200);
    staff.navigate(TOWN.url(desk + "/urval"));
    EkebySurvey.answersCome(TOWN, staff);
    staff.navigate(TOWN.url(desk + "/resultat"));
    assertThat(staff.innerText("main")).contains("Inga resultat går att se innan dess");
    assertThat(staff.locator("table").count()).isZero();
    staff.navigate(TOWN.url(desk + "/urval"));
    assertThat(staff.innerText("main")).contains("66,7");
    staff.navigate(TOWN.url(desk));
    staff.evaluate("document.querySelector('input[name=saker]').required = false");
    Browsing.send(staff, "form[action$=stangning] button");
    assertThat(staff.innerText("main")).contains("Kryssa för att du vill stänga för gott");
    staff.check("form[action$=stangning] input[name=saker]");
    Browsing.send(staff, "form[action$=stangning] button");

    staff.navigate(TOWN.url(desk + "/resultat"));
    staff.fill("#tabeller", "Kön;Antal\nKvinna;196\nMan;204");
    Browsing.send(staff, "form[action$=resultat] button.btn:not(.second)");
    assertThat(staff.innerText("[role=alert]")).contains("varifrån");
    staff.fill("#kalla", "SCB, folkmängd 2024");
    staff.selectOption("#korsa", "kon");
    staff.fill("#jamfor", "ute-sent;otrygg;NTU 2024;LPO Eskilstuna;2024;26");
    Browsing.send(staff, "form[action$=resultat] button.btn:not(.second)");
    assertThat(staff.innerText("main"))
        .contains("Otrygg, eller går aldrig ut av den anledningen")
        .contains("mellan")
        .contains("Svarsfrekvens")
        .contains("SCB, folkmängd 2024")
        .contains("LPO Eskilstuna")
        .contains("Uppdelat Är du × Ålder: visas inte.")
        .contains("Inte publicerat");
    ResultPictures.fine(staff, "result-1280");
    assertThat(status("/ekeby/enkat/trygghet-2025/resultat")).isEqualTo(404);
    Browsing.send(staff, "form[action$=publicering] button");
    assertThat(staff.innerText("main")).contains("Publicerat");
    await().until(() -> status("/ekeby/enkat/trygghet-2025/resultat") == 200);

    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/trygghet-2025/resultat"));
      assertThat(page.innerText("main")).contains("80 svar").contains("(mellan");
      ResultPictures.fine(page, "result-320");
      assertThat(Browsing.overflow(page)).isZero();
      page.navigate(TOWN.application.url("/en/ekeby/enkat/trygghet-2025/resultat"));
      assertThat(page.innerText("main")).contains("80 answers").contains("between");
      ResultPictures.fine(page, "result-en-320");
      page.navigate(TOWN.application.url("/ekeby/enkat/trygghet-2025"));
      assertThat(page.innerText("main")).contains("Se resultatet");
      page.navigate(TOWN.application.url("/ekeby/lofte/" + promise()));
      assertThat(page.innerText("main")).contains("känner till medborgarlöftet (mellan");
      ResultPictures.fine(page, "promise-awareness-320");
      var csv = page.request().get(TOWN.application.url("/ekeby/enkat/trygghet-2025/resultat.csv"));
      assertThat(csv.text()).contains("ute-sent;SHARE;otrygg").contains("KNOWN");
    }
    staff.navigate(TOWN.url("/hallning/ny?under=" + TOWN.speeding.id()));
    assertThat(staff.innerText("main")).contains("Trygghet i Ekeby 2025");
    becomesAnOutcome(staff);
    staff.context().close();
  }

  @Test
  void aFileOfAnswersFromElsewhereIsReadWithItsCodeBookAndGivesFigures() {
    var staff = TOWN.login(1280, "samordnare");
    staff.navigate(TOWN.url("/enkater/mikrodata"));
    ResultPictures.fine(staff, "microdata-empty-1280");
    staff.setInputFiles("#fil", Path.of("src/test/resources/enkat/ess9_be.zsav"));
    staff.fill("#variabel", "aesfdrk");
    staff.fill("#koder", "3, 4");
    staff.fill("#dela", "gndr");
    staff.fill("#vikt", "anweight");
    staff.fill("#stratum", "stratum");
    staff.fill("#kluster", "psu");
    Browsing.send(staff, "main form button.btn");
    assertThat(staff.innerText("main"))
        .contains("17,9\u00a0%")
        .contains("Kvinna")
        .contains("25,6\u00a0%")
        .containsPattern("1\\s759|1\u00a0759")
        .contains("Offer för inbrott eller överfall, 5 år");
    ResultPictures.fine(staff, "microdata-1280");
    staff.setInputFiles("#fil", Path.of("src/test/resources/enkat/ess9_be.zsav"));
    staff.fill("#variabel", "region");
    staff.fill("#koder", "");
    Browsing.send(staff, "main form button.btn");
    assertThat(staff.innerText("[role=alert]")).contains("region").contains("ska vara tal");
    WaveSteps.becomesAnEarlierWave(TOWN, staff);
    staff.context().close();
  }

  private static String promise() {
    return owner()
        .sql("select ref from promise where id = ?")
        .param(TOWN.walks.id())
        .query(String.class)
        .single();
  }

  private static int status(String path) {
    try (BrowserContext reader = Browsing.reader(390)) {
      var answer = reader.newPage().navigate(TOWN.application.url(path));
      return answer == null ? 0 : answer.status();
    }
  }
}
