package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Ref;
import se.loftet.support.Browsing;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Code;
import se.loftet.survey.Codes;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;
import se.loftet.workplace.ExampleTown;

/// From the screens alone: a questionnaire is made, a sample is asked, people answer on phones in
/// Swedish and Arabic and on paper, nobody sees an answer, and the survey is closed.
class VoicesStoryTest {
  private static final ExampleTown TOWN = new ExampleTown().filled();

  @BeforeAll
  static void staff() {
    owner()
        .sql("update municipality set released = now() where code = ?")
        .param(ExampleTown.CODE)
        .update();
    owner().sql("update place set released = now()").update();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  private static void sound(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    assertThat(Browsing.overflow(page)).as(name).isZero();
    picture(page, name);
  }

  private static void questionnaire(Page page) {
    page.navigate(TOWN.url("/enkater"));
    sound(page, "surveys-empty");
    page.fill("#ftitel", "Trygghet 2025");
    for (var language : List.of("sv", "ar")) {
      page.check("form[action$=formular] input[value=" + language + "]");
    }
    page.click("form[action$=formular] button");
    for (var question : List.of("ute-sent", "ute-sent-skal", "problem", "kanner-loftet", "kon")) {
      page.check("input[name=fraga][value=" + question + "]");
    }
    page.click("form[action$=fragor] button");
    page.check("input[name=typ][value=SINGLE]");
    page.fill("#text-sv", "Har du varit på torget i höst?");
    page.click("form[action$=egna] button");
    assertThat(page.innerText("[role=alert]")).contains("minst två svarsalternativ");
    page.check("input[name=typ][value=SINGLE]");
    page.fill("#text-sv", "Har du varit på torget i höst?");
    page.fill("#val", "Ja | Yes | نعم\nNej | No | لا");
    page.click("form[action$=egna] button");
    page.fill("#rubrik-sv", "Hur tryggt är det i Ekeby?");
    page.fill("#rubrik-ar", "ما مدى الأمان في إيكبي؟");
    page.click("form[action$=rubriker] button");
    assertThat(page.innerText("main")).contains("6 frågor").contains("en fråga är inte helt");
    sound(page, "questionnaire");
  }

  private static long plan(Page page) {
    var today = LocalDate.now(TOWN.application.clock);
    page.navigate(TOWN.url("/enkater"));
    page.fill("#titel", "Trygghet i Ekeby 2025");
    page.check("input[name=slag][value=SAMPLED]");
    page.check("input[name=tid][value=WEEK]");
    page.fill("#oppnar", today.toString());
    page.fill("#stanger", today.minusDays(3).toString());
    page.click("form[action$=enkater] button.btn");
    assertThat(page.innerText("[role=alert]")).contains("Sista dagen kan inte komma före");
    assertThat(page.inputValue("#titel")).isEqualTo("Trygghet i Ekeby 2025");
    page.fill("#stanger", today.plusDays(21).toString());
    page.click("form[action$=enkater] button.btn");
    sound(page, "survey-draft");
    return Long.parseLong(page.url().replaceAll(".*/(\\d+)$", "$1"));
  }

  private static void answers(Code code, String language, String address) {
    try (BrowserContext phone = Browsing.reader(360)) {
      var page = phone.newPage();
      page.navigate(
          TOWN.application.url(address + "/svara?sprak=" + language + "#kod=" + code.printed()));
      page.check("input[name='f.ute-sent'][value='2']");
      page.check("input[name='f.egen-1'][value='1']");
      page.click("main form button.btn:not([type=button])");
      assertThat(page.innerText("main h1")).isEqualTo(AnswerWords.in(language).of("thanks"));
    }
  }

  private static void types(Page page, String code, String safe) {
    page.fill("#q-blad", "17");
    page.fill("#q-kod", code);
    page.check("input[name='f.ute-sent'][value='" + safe + "']");
    page.selectOption("select[name='f.problem.morker']", "2");
    page.click("main form button.btn");
  }

  private static void paper(Page page, long survey, Code code) {
    page.navigate(TOWN.url("/enkater/" + survey + "/papper"));
    assertThat(page.innerText("main")).contains("ute-sent").contains("egen-1");
    sound(page, "paper");
    page.navigate(TOWN.url("/enkater/" + survey + "/inmatning"));
    sound(page, "paper-entry");
    types(page, code.printed(), "3");
    assertThat(page.innerText("[role=status]")).contains("en gång till");
    types(page, code.printed(), "4");
    assertThat(page.innerText("[role=alert]")).contains("inte lika").contains("ute-sent");
    sound(page, "paper-different");
    page.check("input[name='f.ute-sent'][value='3']");
    page.click("main form button.btn");
    assertThat(page.innerText("[role=status]")).contains("Båda inmatningarna stämmer");
    assertThat(owner().sql("select count(*) from survey_paper").query(Long.class).single())
        .isZero();
  }

  @Test
  void aSurveyIsMadeAnsweredInTwoLanguagesAndOnPaperAndClosed() {
    var staff = TOWN.login(1280, "samordnare");
    questionnaire(staff);
    long id = plan(staff);
    var ref = new Ref<Survey>(id);
    var codes = TOWN.work(() -> TOWN.application.bean(Codes.class).issue(ref, "Centrum", 10));
    staff.reload();
    staff.click("form[action$=oppning] button");
    sound(staff, "survey-open");
    var address = Objects.requireNonNull(staff.getAttribute("a[href^='/ekeby/enkat/']", "href"));
    await().until(() -> opens(address));
    answers(codes.get(0), "sv", address);
    answers(codes.get(1), "ar", address);
    paper(staff, id, codes.get(2));
    staff.navigate(TOWN.url("/enkater/" + id));
    assertThat(staff.innerText("main")).contains("30").contains("Vad som svarats kan ingen se");
    sound(staff, "survey-answered");
    staff.click("form[action$=stangning] button");
    assertThat(staff.innerText("main")).contains("Stängd");
    var answers = TOWN.work(() -> TOWN.application.bean(Surveys.class).answers(ref));
    assertThat(answers).hasSize(3);
    assertThat(answers)
        .extracting(each -> Objects.requireNonNull(each.said().get("ute-sent")).getFirst())
        .containsExactlyInAnyOrder("2", "2", "3");
    staff.context().close();
  }

  private static boolean opens(String path) {
    try (BrowserContext reader = Browsing.reader(390)) {
      var answer = reader.newPage().navigate(TOWN.application.url(path));
      return answer != null && answer.status() == 200;
    }
  }
}
