package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// An owner outside the municipality is asked by mail, over SMTP, and answers through its link.
class OwnerAnswerTest {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/svar/\\S+");
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static ExampleTown town;

  @BeforeAll
  static void fill() {
    MAIL.start();
    System.setProperty("loftet.mail.host", "127.0.0.1");
    System.setProperty("loftet.mail.port", Integer.toString(MAIL.getSmtp().getPort()));
    System.setProperty("loftet.mail.from", "vandring@example.org");
    System.setProperty("loftet.mail.encrypted", "false");
    town = new ExampleTown().filled();
    town.person("handlaggare", "RESPONSIBLE_OFFICER", "kommun");
    var rows = new WalkRows(town);
    var walk = rows.walk("centrum-2025", Walk.State.WALKED, "2025-11-10");
    rows.note(walk, "iakttagelse-ett", "Lampan vid överfarten lyser inte", null);
    rows.note(walk, "iakttagelse-tva", "Grinden står öppen", null);
    rows.note(walk, "iakttagelse-tre", "Bänken är trasig", null);
  }

  @AfterAll
  static void close() {
    town.close();
    MAIL.stop();
    for (var name : new String[] {"host", "port", "from", "encrypted"}) {
      System.clearProperty("loftet.mail." + name);
    }
  }

  private static JdbcClient owner() {
    return JdbcClient.create(town.application.bean(Database.class).owner());
  }

  private static void decided(Page page, String note) {
    page.navigate(town.url("/vandringar/centrum-2025/iakttagelser/" + note));
    page.check("input[value=OTHER_PARTY]");
    page.fill("#ansvarig", "Hamnbolaget");
    Browsing.send(page, "button[value=decide]");
    page.navigate(town.url("/vandringar/centrum-2025/iakttagelser/" + note));
  }

  private static void ask(Page page, String note) {
    decided(page, note);
    page.fill("#adress", "inte en adress");
    page.locator("form:has(#adress)").evaluate("form => form.noValidate = true");
    Browsing.send(page, "button[value=ask]");
    assertThat(page.innerText("[role=alert]")).contains("skriv en hel e-postadress");
    page.fill("#adress", "drift@example.org");
    Browsing.send(page, "button[value=ask]");
    assertThat(page.innerText("main")).contains("Inget svar än");
  }

  private static String link(int message) throws MessagingException, IOException {
    assertThat(MAIL.waitForIncomingEmail(10_000, message)).isTrue();
    var mail = MAIL.getReceivedMessages()[message - 1];
    assertThat(mail.getAllRecipients()[0]).hasToString("drift@example.org");
    assertThat(mail.getSubject()).contains("Vandring i Ekeby centrum");
    var found = LINK.matcher(mail.getContent().toString());
    assertThat(found.find()).as(GreenMailUtil.getBody(mail)).isTrue();
    return found.group();
  }

  @Test
  void answersOnceWithoutAnAccountAndTheMunicipalityTakesItIn() throws Exception {
    var page = town.login(1280, "handlaggare");
    ask(page, "iakttagelse-ett");
    var link = link(MAIL.getReceivedMessages().length);
    var phone = Browsing.reader(390).newPage();
    phone.navigate(link);
    assertThat(phone.innerText("main"))
        .contains("Lampan vid överfarten lyser inte")
        .contains("Hamnbolaget");
    assertThat(Browsing.violations(phone)).isEmpty();
    assertThat(Browsing.overflow(phone)).isZero();
    Browsing.send(phone, "main .btn");
    assertThat(phone.innerText("[role=alert]")).contains("välj ett svar");
    phone.check("input[value=NO]");
    Browsing.send(phone, "main .btn");
    assertThat(phone.innerText("[role=alert]")).contains("ett nej måste ha ett skäl");
    phone.check("input[value=DONE]");
    phone.fill("#dag", "2025-11-15");
    phone.fill("#ord", "Lampan är bytt.");
    Browsing.send(phone, "main .btn");
    assertThat(phone.innerText("main")).contains("Tack, svaret är skickat");
    assertThat(phone.navigate(link).status()).isEqualTo(404);
    assertThat(phone.innerText("main")).contains("Länken gäller inte längre", "en ny länk");
    Screens.picture(phone, "walk-owner-gone-390");
    phone.context().close();
    assertThat(
            owner()
                .sql(
                    "select count(*) from answer_link where used is not null and address is not"
                        + " null")
                .query(Long.class)
                .single())
        .isZero();
    page.reload();
    assertThat(page.innerText("main"))
        .contains("Svar från Hamnbolaget")
        .contains("Lampan är bytt.");
    Browsing.send(page, "button[value=take]");
    assertThat(page.innerText("main")).contains("Svaret är taget in");
    assertThat(
            owner()
                .sql("select status || ' ' || done from measure where decision = 'YES'")
                .query(String.class)
                .single())
        .isEqualTo("DONE 2025-11-15");
    page.context().close();
  }

  @Test
  void theLinkEndsAfterThirtyDaysAndOpensNothingElse() throws Exception {
    var page = town.login(1280, "handlaggare");
    ask(page, "iakttagelse-tva");
    page.context().close();
    var link = link(MAIL.getReceivedMessages().length);
    var phone = Browsing.reader(390).newPage();
    assertThat(phone.navigate(link + "x").status()).isEqualTo(404);
    assertThat(phone.navigate(link).status()).isEqualTo(200);
    town.application.clock.pass(Duration.ofDays(31));
    assertThat(phone.navigate(link).status()).isEqualTo(404);
    assertThat(phone.navigate(town.url("/vandringar")).url()).contains("/logga-in");
    phone.context().close();
  }

  @Test
  void theLinkCanBeHandedOverWithoutMailAndIsShownOnce() {
    int mails = MAIL.getReceivedMessages().length;
    var page = town.login(1280, "handlaggare");
    decided(page, "iakttagelse-tre");
    Browsing.send(page, "button[value=link]");
    var found = LINK.matcher(page.innerText("main"));
    assertThat(found.find()).isTrue();
    assertThat(page.innerText("main")).contains("Den visas inte igen.").contains("Inget svar än");
    Screens.picture(page, "walk-owner-link-1280");
    page.reload();
    assertThat(page.innerText("main")).doesNotContain("/svar/").contains("Inget svar än");
    var phone = Browsing.reader(390).newPage();
    phone.navigate(found.group());
    phone.check("input[value=YES]");
    Browsing.send(phone, "main .btn");
    assertThat(phone.innerText("main")).contains("Tack, svaret är skickat");
    phone.context().close();
    page.reload();
    assertThat(page.innerText("main")).contains("Svar från Hamnbolaget");
    assertThat(MAIL.getReceivedMessages()).hasSize(mails);
    page.context().close();
  }
}
