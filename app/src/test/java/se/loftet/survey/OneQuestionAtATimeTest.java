package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Browsing;
import se.loftet.workplace.ExampleTown;

/// A survey answered a question at a time: only what is asked, back and forth, left and taken up
/// again, with and without scripts.
class OneQuestionAtATimeTest {
  private static final ExampleTown TOWN = new ExampleTown().filled();
  private static final String ANSWERING = "/ekeby/enkat/sidor/svara?vis=en&sprak=";
  private static Ref<Survey> survey;

  @BeforeAll
  static void asks() {
    var owner = JdbcClient.create(TOWN.application.bean(Database.class).owner());
    owner
        .sql("update municipality set released = now() where code = ?")
        .param(ExampleTown.CODE)
        .update();
    owner.sql("update place set released = now()").update();
    survey = TOWN.work(OneQuestionAtATimeTest::opened);
    await().until(OneQuestionAtATimeTest::answers);
  }

  private static boolean answers() {
    try (var reader = Browsing.reader(390)) {
      var answer = reader.newPage().navigate(TOWN.application.url("/ekeby/enkat/sidor"));
      return answer != null && answer.status() == 200;
    }
  }

  private static Head head(String ref) {
    return Head.unmarked(ExampleTown.CODE, ref, "kommun");
  }

  private static Ref<Survey> opened() {
    var bank =
        Stream.of("ute-sent", "ute-sent-skal", "omrade-otryggt", "kommundel")
            .flatMap(id -> QuestionBank.bank().question(id).stream());
    var asked =
        new Questionnaire(
            head("f-sidor"),
            "Trygghet",
            1,
            AnswerWords.LANGUAGES,
            List.of(new Heading("sv", "Hur tryggt är Ekeby?", "")),
            Stream.concat(bank, Stream.of(SurveyTown.number("antal"))).toList());
    var today = LocalDate.now(TOWN.application.clock);
    var draft =
        TOWN.store.insert(
            new Survey(
                head("sidor"),
                ThreadObject.<Questionnaire>ref(TOWN.store.insert(asked)),
                "Trygghet i Ekeby",
                Survey.Kind.SAMPLED,
                Survey.State.DRAFT,
                today,
                today.plusDays(20),
                null,
                new Anonymity(Anonymity.Kept.WEEK, null),
                null,
                null));
    var open = TOWN.application.bean(Surveys.class).open(draft.head().id(), 1);
    return ThreadObject.ref(open);
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static Code code() {
    return TOWN.work(() -> TOWN.application.bean(Codes.class).issue(survey, "Centrum", 1))
        .getFirst();
  }

  private static void sound(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    assertThat(Browsing.overflow(page)).as(name).isZero();
    picture(page, name);
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  private static void on(Page page) {
    Browsing.send(page, "button[name=fram]");
  }

  private static String question(Page page) {
    return (String)
        page.evaluate(
            "() => [...document.querySelectorAll('.q')].filter(q => !q.hidden)"
                + ".map(q => q.dataset.q).join()");
  }

  @Test
  void goesBackAndForthAmongWhatIsAskedAndIsTakenUpAgainInArabic() {
    var code = code();
    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url(ANSWERING + "ar#kod=" + code.printed()));
      assertThat(question(page)).isEmpty();
      sound(page, "steps-begin-ar-320");
      on(page);
      assertThat(question(page)).isEqualTo("ute-sent");
      page.check("input[name='f.ute-sent'][value='2']");
      sound(page, "steps-question-ar-320");
      on(page);
      assertThat(question(page)).isEqualTo("omrade-otryggt");
      page.goBack();
      assertThat(question(page)).isEqualTo("ute-sent");
      page.check("input[name='f.ute-sent'][value='5']");
      on(page);
      assertThat(question(page)).isEqualTo("ute-sent-skal");
      page.check("input[name='f.ute-sent-skal'][value='1']");
      page.reload();
      assertThat(question(page)).isEqualTo("ute-sent-skal");
      assertThat(page.isChecked("input[name='f.ute-sent'][value='5']")).isTrue();
      Browsing.send(page, "button[name=bak]");
      assertThat(question(page)).isEqualTo("ute-sent");
      on(page);
      on(page);
      page.selectOption("select[name='f.omrade-otryggt']", "centrum");
      on(page);
      on(page);
      page.fill("[name='f.antal']", "ett par");
      on(page);
      assertThat(page.isVisible("#slut")).isTrue();
      sound(page, "steps-end-ar-320");
      Browsing.send(page, "[data-send]");
      assertThat(question(page)).isEqualTo("antal");
      page.fill("[name='f.antal']", "2");
      Browsing.send(page, "[data-send]");
      assertThat(page.innerText("main h1")).isEqualTo(AnswerWords.in("ar").of("thanks"));
    }
  }

  @Test
  void worksWithoutScripts() {
    var code = code();
    var options = Browsing.options(320).setJavaScriptEnabled(false);
    try (var browser = Browsing.browser().newContext(options)) {
      var page = browser.newPage();
      page.navigate(TOWN.application.url(ANSWERING + "sv"));
      page.fill("[name=kod]", "ABCD");
      on(page);
      assertThat(page.innerText("[role=alert]")).contains("Koden är inte rätt skriven");
      page.fill("[name=kod]", code.printed());
      on(page);
      page.check("input[name='f.ute-sent'][value='2']");
      picture(page, "steps-plain-320");
      on(page);
      assertThat(question(page)).isEqualTo("omrade-otryggt");
      Browsing.send(page, "button[name=bak]");
      page.check("input[name='f.ute-sent'][value='5']");
      on(page);
      assertThat(question(page)).isEqualTo("ute-sent-skal");
      on(page);
      on(page);
      on(page);
      page.fill("[name='f.antal']", "x");
      on(page);
      assertThat(page.innerText("[role=alert]")).contains("heltal");
      page.fill("[name='f.antal']", "3");
      Browsing.send(page, "button[name=byt]");
      assertThat(page.inputValue("[name='f.antal']")).isEqualTo("3");
      assertThat(page.isChecked("input[name='f.ute-sent'][value='5']")).isTrue();
      assertThat(page.inputValue("[name=kod]")).isEqualTo(code.printed());
      Browsing.send(page, "[data-send]");
      assertThat(page.innerText("main h1")).contains("Tack");
    }
  }
}
