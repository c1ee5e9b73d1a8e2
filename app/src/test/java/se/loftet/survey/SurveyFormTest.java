package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Browsing;
import se.loftet.support.Figures;
import se.loftet.support.HostileWords;
import se.loftet.workplace.ExampleTown;

/// The form of a survey on phones: in Swedish and Arabic, with and without scripts.
class SurveyFormTest {
  private static final ExampleTown TOWN = new ExampleTown().filled();

  @BeforeAll
  static void asks() {
    owner()
        .sql("update municipality set released = now() where code = ?")
        .param(ExampleTown.CODE)
        .update();
    owner().sql("update place set released = now()").update();
    FormSurvey.open(TOWN, "urval", Survey.Kind.SAMPLED);
    FormSurvey.open(TOWN, "oppen", Survey.Kind.OPEN);
    FormSurvey.open(TOWN, "fientlig", Survey.Kind.SAMPLED);
    await().until(() -> status("/ekeby/enkat/urval") == 200);
    await().until(() -> status("/en/ekeby/enkat/oppen") == 200);
    await().until(() -> status("/ekeby/enkat/fientlig") == 200);
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static Ref<Survey> ref(String name) {
    return TOWN.work(() ->
        ThreadObject.<Survey>ref(
            TOWN.store.named(Survey.class, ExampleTown.CODE, name).orElseThrow()));
  }

  private static Code code() {
    var survey = ref("urval");
    return TOWN.work(() -> TOWN.application.bean(Codes.class).issue(survey, "Centrum", 1))
        .getFirst();
  }

  private static long taken(String name) {
    var survey = ref(name);
    return TOWN.work(() -> TOWN.application.bean(Surveys.class).board(survey)).taken();
  }

  private static int status(String path) {
    try (var reader = Browsing.reader(390)) {
      return Objects.requireNonNull(reader.newPage().navigate(TOWN.application.url(path))).status();
    }
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  private static BrowserContext plain() {
    return Browsing.browser().newContext(Browsing.options(320).setJavaScriptEnabled(false));
  }

  @Test
  void aPersonWhoWasDrawnAnswersInArabicFromTheRightOnAPhone() {
    long before = taken("urval");
    var code = code();
    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/urval"));
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.overflow(page)).isZero();
      picture(page, "survey-320");
      page.navigate(
          TOWN.application.url("/ekeby/enkat/urval/svara?sprak=ar#kod=" + code.printed()));
      assertThat(page.getAttribute("main", "dir")).isEqualTo("rtl");
      assertThat(page.inputValue("[name=kod]")).isEqualTo(code.printed());
      assertThat(page.url()).doesNotContain(code.printed());
      assertThat(page.isVisible("[data-q=ute-sent-skal]")).isFalse();
      page.check("input[name='f.ute-sent'][value='5']");
      assertThat(page.isVisible("[data-q=ute-sent-skal]")).isTrue();
      page.check("input[name='f.ute-sent-skal'][value='1']");
      page.selectOption("select[name='f.problem.morker']", "3");
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.overflow(page)).isZero();
      picture(page, "answer-ar-320");
      page.reload();
      assertThat(page.isChecked("input[name='f.ute-sent'][value='5']")).isTrue();
      page.fill("[name=kod]", code.printed().replaceFirst("^.", "?"));
      page.check("input[name='f.ute-sent'][value='4']");
      Browsing.says(page, "#kod-e", AnswerWords.in("ar").of("code.fault"));
      page.check("input[name='f.ute-sent'][value='5']");
      page.click("main form button.btn:not([type=button])");
      Browsing.says(page, "#kod-e", AnswerWords.in("ar").of("code.fault"));
      page.fill("[name=kod]", code.printed().toLowerCase(java.util.Locale.ROOT));
      Browsing.send(page, "main form button.btn:not([type=button])");
      assertThat(page.innerText("main h1")).isEqualTo(AnswerWords.in("ar").of("thanks"));
      assertThat(Browsing.violations(page)).isEmpty();
      picture(page, "thanks-ar-320");
      page.navigate(TOWN.application.url("/ekeby/enkat/urval/svara?sprak=ar"));
      assertThat(page.isChecked("input[name='f.ute-sent'][value='5']")).isFalse();
    }
    assertThat(taken("urval")).isEqualTo(before + 1);
  }

  @Test
  void worksWithoutScriptsAndLosesNothingThatWasFilledIn() {
    var code = code();
    try (var browser = plain()) {
      var page = browser.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/urval/svara"));
      assertThat(Browsing.overflow(page)).isZero();
      page.fill("[name=kod]", code.printed());
      Browsing.send(page, "main form button.btn");
      assertThat(page.innerText("[role=alert]"))
          .as("a code is not used up by a blank form")
          .contains(AnswerWords.in("sv").of("fault.nothing"));
      page.check("input[name='f.ute-sent'][value='2']");
      page.check("input[name='f.ute-sent-skal'][value='1']");
      page.fill("[name='f.antal']", "många");
      page.fill("[name='f.plats-otrygg-varfor']", "Ring 070-123 45 67");
      page.selectOption("[name='f.kommundel']", "centrum");
      page.fill("[name=kod]", "ABCD");
      Browsing.send(page, "main form button.btn");
      assertThat(page.innerText("[role=alert]"))
          .contains("Koden är inte rätt skriven")
          .contains("heltal")
          .contains("pekar ut");
      assertThat(page.inputValue("[name='f.antal']")).isEqualTo("många");
      assertThat(page.isChecked("input[name='f.ute-sent'][value='2']")).isTrue();
      assertThat(page.inputValue("[name='f.kommundel']")).isEqualTo("centrum");
      picture(page, "answer-faults-320");
      page.fill("[name='f.antal']", "12");
      page.fill("[name='f.plats-otrygg-varfor']", "Det är mörkt.");
      page.fill("[name=kod]", code.printed());
      Browsing.send(page, "main form button.btn");
      assertThat(page.innerText("main h1")).contains("Tack");
    }
  }

  @Test
  void anOpenSurveyTakesAnAnswerThatCostSomeCountingAndSaysItIsNoSample() {
    long before = taken("oppen");
    try (BrowserContext phone = Browsing.reader(390)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/oppen"));
      assertThat(page.innerText("main")).contains("Ej statistiskt urval");
      Browsing.send(page, "main a.btn");
      page.check("input[name='f.ute-sent'][value='1']");
      page.selectOption("[name='f.plats-otrygg']", "centrum");
      picture(page, "answer-sv-390");
      Browsing.send(page, "main form button.btn:not([type=button])");
      page.waitForSelector(".notice.done");
    }
    assertThat(taken("oppen")).isEqualTo(before + 1);
  }

  @Test
  void withoutScriptsAnOpenSurveyAsksForHalfAMinute() {
    try (var browser = plain()) {
      var page = browser.newPage();
      page.navigate(TOWN.application.url("/ekeby/enkat/oppen/svara?sprak=en"));
      page.check("input[name='f.ute-sent'][value='1']");
      Browsing.send(page, "main form button.btn");
      assertThat(page.innerText("[role=alert]")).contains("Wait half a minute");
      assertThat(page.isChecked("input[name='f.ute-sent'][value='1']")).isTrue();
      TOWN.application.clock.pass(java.time.Duration.ofSeconds(31));
      Browsing.send(page, "main form button.btn");
      assertThat(page.innerText("main h1")).contains("Thank you");
    }
  }

  /// 400 sendings, 50 000 with `-Dlong=true`, or so many `-Dsendings=`: some of them with a code
  /// that applies.
  @Test
  void hostileSendingsBreakNothingRunNothingAndReachNoOtherSurvey() throws Exception {
    int sendings = Integer.getInteger("sendings", Figures.rounds(400, 50_000));
    long others = taken("urval");
    var survey = ref("fientlig");
    var codes =
        TOWN.work(() -> TOWN.application.bean(Codes.class).issue(survey, "Alla", sendings / 10));
    var random = new java.util.SplittableRandom(20261122);
    var forms = new HostileForms(new HostileWords(List.of(1L, 2L)), random);
    var client = HttpClient.newHttpClient();
    int thanked = 0;
    for (int i = 0; i < sendings; i++) {
      var code = codes.get(i % codes.size()).printed();
      var where = List.of("/ekeby/enkat/fientlig", "/ekeby/enkat/urval", "/annan/enkat/fientlig");
      var path = where.get(random.nextInt(8) % 3) + "/svara?sprak=" + forms.encoded();
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(TOWN.application.url(path)))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(forms.form(code)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("sending %d to %s", i, path).isLessThan(500);
      assertThat(HostileWords.running(answer.body())).as("sending %d to %s", i, path).isEmpty();
      thanked += answer.statusCode() == 200 ? 1 : 0;
    }
    assertThat(thanked).isPositive();
    assertThat(taken("fientlig")).isBetween(1L, (long) thanked);
    assertThat(taken("urval")).isEqualTo(others);
    Figures.keep(
        "survey-hostile",
        "%d sendings, %d thanked for, %d answers kept, 0 in other surveys, no 500"
            .formatted(sendings, thanked, taken("fientlig")));
    var answers =
        TOWN.work(() -> {
          var surveys = TOWN.application.bean(Surveys.class);
          surveys.close(survey.id(), surveys.survey(survey.id()).head().version());
          return surveys.answers(survey);
        });
    assertThat(answers)
        .allSatisfy(each -> {
          assertThat(each.said().keySet())
              .allMatch(key ->
                  FormSurvey.ASKED.contains(key.replaceFirst("\\..*", "")) || key.equals("antal"));
          assertThat(each.said().getOrDefault("ute-sent", List.of("1")))
              .isSubsetOf("1", "2", "3", "4", "5");
          assertThat(String.join("", each.said().getOrDefault("antal", List.of("0"))))
              .matches("\\d{1,4}");
        });
  }
}
