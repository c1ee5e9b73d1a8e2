package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Browsing;
import se.loftet.support.Letters;
import se.loftet.survey.Anonymity;
import se.loftet.survey.Choice;
import se.loftet.survey.Heading;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.ShowIf;
import se.loftet.survey.Survey;
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
    survey = TOWN.work(() -> plan().head().id());
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static Question asked(String id, String factor, String text, String... answers) {
    var plain = SampledTown.choice(id, text, answers);
    return with(plain, factor, plain.choices(), null);
  }

  private static Question with(
      Question it,
      String factor,
      List<Choice> choices,
      @org.jspecify.annotations.Nullable ShowIf showIf) {
    return new Question(
        it.id(), false, it.type(), false, factor, it.text(), it.hint(), choices, it.rows(), null,
        null, showIf);
  }

  private static Survey plan() {
    var late =
        asked(
            "ute-sent",
            "SAFETY",
            "Hur trygg är du ute ensam sent?",
            "1=Mycket trygg",
            "2=Ganska trygg",
            "3=Ganska otrygg",
            "4=Mycket otrygg",
            "5=Går aldrig ut");
    var plain = asked("ute-sent-skal", "SAFETY", "Är det för att du är otrygg?", "1=Ja", "2=Nej");
    var why = with(plain, "SAFETY", plain.choices(), new ShowIf("ute-sent", List.of("5")));
    var questionnaire =
        TOWN.store.insert(
            new Questionnaire(
                ExampleTown.head("formular"),
                "Trygghet",
                1,
                List.of("sv"),
                List.of(new Heading("sv", "Hur tryggt är det i Ekeby?", "")),
                List.of(
                    late,
                    why,
                    asked("kanner-loftet", "AWARENESS", "Känner du till löftet?", "1=Ja", "2=Nej"),
                    asked("kon", "BACKGROUND", "Är du", "kvinna=Kvinna", "man=Man"),
                    asked(
                        "alder", "BACKGROUND", "Ålder", "ung=16–39 år", "aldre=40 år och äldre"))));
    var today = LocalDate.now(TOWN.application.clock);
    return TOWN.store.insert(
        new Survey(
            ExampleTown.head("trygghet-2025"),
            ThreadObject.<Questionnaire>ref(questionnaire),
            "Trygghet i Ekeby 2025",
            Survey.Kind.SAMPLED,
            Survey.State.DRAFT,
            today,
            today.plusDays(14),
            null,
            new Anonymity(Anonymity.Kept.WEEK, null),
            null,
            null));
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  private static void fine(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    picture(page, name);
  }

  private static byte[] frame() {
    var text = new StringBuilder("Namn;Adress;Postnummer;Postort;Kommundel\n");
    for (int i = 1; i <= 400; i++) {
      text.append(
          "Person %d;Byvägen %d;999 99;Ekeby;%s\n".formatted(i, i, i <= 300 ? "Norra" : "Södra"));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// What the devices of eighty people send who type the code of their letter.
  private static void answersCome(Page staff) {
    var codes = new ArrayList<String>();
    for (var link : staff.locator("a[href*='brev.pdf?paminnelse=nej']").all()) {
      var file = staff.request().get(TOWN.application.url(link.getAttribute("href")));
      codes.addAll(Letters.codes(file.body()));
    }
    assertThat(codes).hasSize(120).doesNotHaveDuplicates();
    for (int i = 0; i < 80; i++) {
      var form =
          FormData.create()
              .set("id", UUID.randomUUID().toString())
              .set("kod", codes.get(i))
              .set("f.ute-sent", i % 4 == 0 ? "3" : i % 10 == 1 ? "5" : "1")
              .set("f.ute-sent-skal", i % 20 == 1 ? "1" : "2")
              .set("f.kanner-loftet", i % 5 == 0 ? "1" : "2")
              .set("f.alder", i < 70 ? "ung" : "aldre")
              .set("f.kon", i % 2 == 0 ? "kvinna" : "man");
      var address = TOWN.application.url("/ekeby/enkat/trygghet-2025/svara?sprak=sv");
      var answer = staff.request().post(address, RequestOptions.create().setForm(form));
      assertThat(answer.text()).contains("Tack");
    }
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
    fine(staff, "sample-empty-1280");
    staff.setInputFiles("#fil", new FilePayload("ram.csv", "text/csv", frame()));
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
    fine(staff, "sample-drawn-1280");

    move(staff, "oppning");
    await().until(() -> status("/ekeby/enkat/trygghet-2025") == 200);
    staff.navigate(TOWN.url(desk + "/urval"));
    answersCome(staff);
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
    fine(staff, "result-1280");
    assertThat(status("/ekeby/enkat/trygghet-2025/resultat")).isEqualTo(404);
    Browsing.send(staff, "form[action$=publicering] button");
    assertThat(staff.innerText("main")).contains("Publicerat");
    await().until(() -> status("/ekeby/enkat/trygghet-2025/resultat") == 200);

    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/trygghet-2025/resultat"));
      assertThat(page.innerText("main")).contains("80 svar").contains("(mellan");
      fine(page, "result-320");
      assertThat(Browsing.overflow(page)).isZero();
      page.navigate(TOWN.application.url("/en/ekeby/enkat/trygghet-2025/resultat"));
      assertThat(page.innerText("main")).contains("80 answers").contains("between");
      fine(page, "result-en-320");
      page.navigate(TOWN.application.url("/ekeby/enkat/trygghet-2025"));
      assertThat(page.innerText("main")).contains("Se resultatet");
      page.navigate(TOWN.application.url("/ekeby/lofte/" + promise()));
      assertThat(page.innerText("main")).contains("känner till medborgarlöftet (mellan");
      fine(page, "promise-awareness-320");
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
    fine(staff, "microdata-empty-1280");
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
    fine(staff, "microdata-1280");
    staff.setInputFiles("#fil", Path.of("src/test/resources/enkat/ess9_be.zsav"));
    staff.fill("#variabel", "region");
    staff.fill("#koder", "");
    Browsing.send(staff, "main form button.btn");
    assertThat(staff.innerText("[role=alert]")).contains("region").contains("ska vara tal");
    becomesAnEarlierWave(staff);
    staff.context().close();
  }

  /// The same file as a wave: read, mapped code by code, refused with a reason, and kept, all with
  /// the file chosen once.
  private static void becomesAnEarlierWave(Page staff) {
    staff.navigate(TOWN.url("/enkater/omgangar"));
    staff.setInputFiles("#fil", Path.of("src/test/resources/enkat/ess9_be.zsav"));
    staff.click("button[value=las]");
    staff.waitForSelector("[id='var.ute-sent']");
    staff.fill("[id='var.ute-sent']", "aesfdrk");
    staff.fill("#vikt", "anweight");
    staff.fill("#stratum", "stratum");
    staff.fill("#kluster", "psu");
    staff.fill("#titel", "Mätning 2018");
    staff.fill("#utgivare", "ESS");
    staff.fill("#borjar", "2018-09-01");
    staff.fill("#slutar", "2019-01-31");
    staff.click("button[value=spara]");
    staff.waitForSelector("[role=alert]");
    assertThat(staff.innerText("[role=alert]")).contains("slumpmässigt urval");
    staff.check("[name=slump]");
    staff.click("button[value=spara]");
    staff.waitForSelector("[role=alert]:has-text('aesfdrk')");
    assertThat(staff.innerText("[role=alert]")).contains("inte kopplad till något svar");
    for (int code = 1; code <= 4; code++) {
      staff.fill("[name='kod.ute-sent.%d']".formatted(code), Integer.toString(code));
    }
    fine(staff, "wave-1280");
    staff.setViewportSize(390, 844);
    fine(staff, "wave-390");
    staff.click("button[value=spara]");
    staff.waitForURL("**gjort=sparad");
    assertThat(staff.innerText("main")).contains("Mätning 2018").contains("4 siffror");
    fine(staff, "wave-kept-390");
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
