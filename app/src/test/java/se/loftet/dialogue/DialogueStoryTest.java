package se.loftet.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.workplace.ExampleTown;

/// A resident writes on a phone, staff read and answer, and the resident sees what became of it.
class DialogueStoryTest {
  private static final ExampleTown TOWN = new ExampleTown().filled();

  @BeforeAll
  static void asks() {
    TOWN.application.bean(Database.class);
    owner()
        .sql("update municipality set released = now() where code = ?")
        .param(ExampleTown.CODE)
        .update();
    owner().sql("update place set released = now()").update();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    var page = TOWN.login(1280, "samordnare");
    page.navigate(TOWN.url("/dialog/ny"));
    page.check("input[name=kind][value=RESIDENT]");
    page.check("input[name=method][value=DIGITAL]");
    page.fill("input[name=title]", "Trygg höst i Ekeby");
    page.fill("textarea[name=about]", "Var känns det tryggt och var känns det otryggt?");
    var today = LocalDate.now(TOWN.application.clock);
    page.fill("input[name=starts]", today.minusDays(3).toString());
    page.fill("input[name=ends]", today.plusDays(20).toString());
    page.fill("input[name=feedbackDue]", today.plusDays(60).toString());
    page.check("input[name=secrecy][value=OPEN]");
    assertThat(Browsing.violations(page)).isEmpty();
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL("**sparat=ja**");
    owner().sql("update dialogue set ref = 'host', released = now()").update();
    page.context().close();
    await().until(() -> opens("/ekeby/dialog/host"));
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static boolean opens(String path) {
    try (BrowserContext reader = Browsing.reader(390)) {
      var answer = reader.newPage().navigate(TOWN.application.url(path));
      return answer != null && answer.status() == 200;
    }
  }

  private static String writes(Page page, String feeling, String theme, String words) {
    page.navigate(TOWN.application.url("/ekeby/dialog/host"));
    page.check("input[name=kansla][value=" + feeling + "]");
    page.selectOption("select[name=tema]", theme);
    page.fill("textarea[name=text]", words);
    page.selectOption("select[name=plats]", "centrum");
    Browsing.send(page, "main form button.btn:not([type=button])");
    return page.innerText("#kod");
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  @Test
  void whatAResidentWritesIsWeighedAnsweredAndFoundByItsReceipt() {
    String code;
    try (BrowserContext phone = Browsing.reader(390)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/ekeby/dialog/host"));
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.overflow(page)).isZero();
      picture(page, "dialogue-390");
      code = writes(page, "UNSAFE", "TRAFFIC", "Mopeder kör fort genom parken när det är mörkt.");
      assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
      assertThat(Browsing.violations(page)).isEmpty();
      picture(page, "receipt-390");
    }
    var staff = TOWN.login(1280, "samordnare");
    staff.navigate(TOWN.url("/roster"));
    assertThat(Browsing.violations(staff)).isEmpty();
    picture(staff, "inbox-1280");
    Browsing.send(staff, "a:has-text('Mopeder kör fort')");
    assertThat(staff.innerText("main")).contains("Förslag på ämne").contains("fort");
    assertThat(Browsing.violations(staff)).isEmpty();
    picture(staff, "contribution-1280");
    staff.check("input[name=lage][value=DECLINED]");
    Browsing.send(staff, "form[action$=beslut] p button.btn");
    assertThat(staff.innerText("[role=alert]")).contains("varför");
    staff.check("input[name=lage][value=LED_TO]");
    staff.selectOption("select[name=problem]", Long.toString(TOWN.speeding.id()));
    assertThat(staff.innerText("#aktivitet"))
        .contains("Trygghetsvandringar i alla orter (2025-a1) – ");
    staff.selectOption("#aktivitet", Long.toString(TOWN.patrol.id()));
    staff.fill("textarea[name=svar]", "Polisen mäter farten i parken i november.");
    Browsing.send(staff, "form[action$=beslut] p button.btn");
    assertThat(staff.innerText(".kicker")).contains("Ledde till något");
    Browsing.send(staff.locator("form[action$=citera] button"));
    staff.context().close();
    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/kvitto"));
      assertThat(Browsing.violations(page)).isEmpty();
      page.fill("#kod", " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
      Browsing.send(page, "main form button");
      assertThat(page.innerText("main"))
          .contains("mäter farten")
          .contains("Det ledde till en åtgärd");
      assertThat(page.innerText("main")).doesNotContain("Trygghetsvandringar");
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.overflow(page)).isZero();
      picture(page, "became-320");
      owner().sql("update promise_document set released = now()").update();
      owner().sql("update promise set released = now()").update();
      owner().sql("update activity set released = now()").update();
      page.navigate(TOWN.application.url("/kvitto"));
      page.fill("#kod", code);
      Browsing.send(page, "main form button");
      assertThat(page.innerText("main ol a")).isEqualTo("Trygghetsvandringar i alla orter");
      await()
          .until(() -> {
            page.navigate(TOWN.application.url("/ekeby/dialog/host"));
            return page.innerText("main").contains("Trygghetsvandringar i alla orter");
          });
      assertThat(page.innerText("#sa ~ blockquote")).contains("Mopeder kör fort");
      assertThat(Browsing.violations(page)).isEmpty();
      picture(page, "you-said-we-did-320");
      owner().sql("update activity set released = null").update();
      await()
          .until(() -> {
            page.navigate(TOWN.application.url("/ekeby/dialog/host"));
            return !page.innerText("main").contains("Trygghetsvandringar i alla orter");
          });
    }
  }

  @Test
  void worksWithoutScriptAndKeepsWhatWasWritten() {
    try (BrowserContext plain =
        Browsing.browser().newContext(Browsing.options(390).setJavaScriptEnabled(false))) {
      var page = plain.newPage();
      page.navigate(TOWN.application.url("/en/ekeby/dialog/host"));
      page.check("input[name=kansla][value=SAFE]");
      page.selectOption("select[name=tema]", "PRESENCE");
      page.fill("textarea[name=text]", "Ring mig på 070-123 45 67, jag bor på Storgatan 12.");
      Browsing.send(page, "main form button.btn:not([type=button])");
      assertThat(page.innerText("[role=alert]")).contains("point at somebody");
      assertThat(page.inputValue("textarea[name=text]")).contains("Storgatan 12");
      page.fill("textarea[name=text]", "Polisen syns på torget. 811218-9876");
      Browsing.send(page, "main form button.btn:not([type=button])");
      assertThat(page.innerText("[role=alert]")).contains("identity number");
      page.fill("textarea[name=text]", "Det är bra att polisen syns på torget.");
      Browsing.send(page, "main form button.btn:not([type=button])");
      assertThat(page.innerText("#kod")).hasSize(11);
    }
  }

  @Test
  void nothingOfTheSenderIsStored() {
    try (BrowserContext phone = Browsing.reader(390)) {
      writes(phone.newPage(), "BRIGHT_SPOT", "MEETING_PLACES", "Biblioteket är en fin plats.");
    }
    long audited =
        owner()
            .sql(
                "select count(*) from audit_log where subject = 'contribution' and actor ="
                    + " 'nobody'")
            .query(Long.class)
            .single();
    assertThat(audited).isZero();
    var stored =
        owner()
            .sql("select row_to_json(c)::text from contribution c where text like 'Biblioteket%'")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain("127.0.0.1").doesNotContain("T0").doesNotContain("T1");
    assertThat(stored).contains("\"week\":");
  }

  @Test
  void aWrongCodeTellsNothing() {
    try (BrowserContext phone = Browsing.reader(390)) {
      var page = phone.newPage();
      page.navigate(TOWN.application.url("/kvitto"));
      page.fill("#kod", "AAAAA-AAAAA");
      Browsing.send(page, "main form button");
      assertThat(page.innerText("main")).contains("Vi hittar inget med den koden");
      assertThat(page.inputValue("#kod")).isEqualTo("AAAAA-AAAAA");
    }
  }
}
