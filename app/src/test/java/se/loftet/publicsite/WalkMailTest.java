package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;
import se.loftet.workplace.ExampleTown;

/// Residents hear by mail what became of a walk, over SMTP, and the address is forgotten; or they
/// keep a code.
class WalkMailTest {
  private static final Pattern LINK = Pattern.compile("https://lofte\\.example(/besked/\\S+)");
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static ExampleTown town;
  private static int number;
  private String walk = "";
  private Ref<Walk> ref = new Ref<>(0);

  @BeforeAll
  static void fill() {
    MAIL.start();
    System.setProperty("loftet.url", "https://lofte.example/");
    System.setProperty("loftet.walk.sign-ups", "8");
    System.setProperty("loftet.walk.mails", "12");
    System.setProperty("loftet.mail.host", "127.0.0.1");
    System.setProperty("loftet.mail.port", Integer.toString(MAIL.getSmtp().getPort()));
    System.setProperty("loftet.mail.from", "vandring@example.org");
    System.setProperty("loftet.mail.encrypted", "false");
    town = new ExampleTown().filled();
    owner().sql("update municipality set released = now()").update();
  }

  @AfterAll
  static void close() {
    town.close();
    MAIL.stop();
    for (var name :
        List.of(
            "url",
            "walk.sign-ups",
            "walk.mails",
            "mail.host",
            "mail.port",
            "mail.from",
            "mail.encrypted")) {
      System.clearProperty("loftet." + name);
    }
  }

  private static JdbcClient owner() {
    return JdbcClient.create(town.application.bean(Database.class).owner());
  }

  @BeforeEach
  void aWalkThatIsComing() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
    owner().sql("delete from walk_follower").update();
    walk = "vandring-" + ++number;
    ref = town.add(row(walk, "2025-12-10", null));
    release(walk, "PLANNED");
  }

  private static Walk row(String ref, String day, @Nullable Ref<Walk> returnsTo) {
    return new Walk(
        ExampleTown.head(ref),
        town.patrol,
        "Vandring i Norrby",
        Walk.Kind.SAFETY,
        Walk.State.PLANNED,
        town.centrum,
        new PartialDate(day),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        returnsTo,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static void release(String ref, String state) {
    owner()
        .sql("update walk set released = now(), secrecy = 'OPEN', state = ? where ref = ?")
        .params(state, ref)
        .update();
  }

  private static int followers() {
    return owner().sql("select count(*) from walk_follower").query(Integer.class).single();
  }

  private static void round() {
    town.application.bean(FollowMail.class).round();
  }

  private Page at(String path) {
    var page = Browsing.reader(390).newPage();
    page.navigate(town.application.url("/ekeby/vandring/" + walk + path));
    return page;
  }

  private static String mail(int number) throws Exception {
    assertThat(MAIL.waitForIncomingEmail(10_000, number)).isTrue();
    return MAIL.getReceivedMessages()[number - 1].getContent().toString();
  }

  private static String link(String mail, boolean stop) {
    return LINK.matcher(mail)
        .results()
        .map(found -> found.group(1))
        .filter(l -> l.endsWith("/sluta") == stop)
        .findFirst()
        .orElseThrow();
  }

  private void follow(Page page, String address) throws Exception {
    page.fill("#adress", address);
    Browsing.send(page, "main button");
    assertThat(page.innerText("main")).contains("Titta i din e-post");
  }

  @Test
  void nothingIsSentBeforeTheYesAndTheAddressIsForgottenAfterTheReturnWalk() throws Exception {
    var page = at("/besked");
    page.fill("#adress", "inte en adress");
    page.locator("main form").evaluate("form => form.noValidate = true");
    Browsing.send(page, "main button");
    assertThat(page.innerText("main")).contains("skriv en hel e-postadress");
    assertThat(Browsing.violations(page)).isEmpty();
    follow(page, "granne@example.org");
    release(walk, "CLOSED");
    round();
    var question = mail(1);
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    page.navigate(town.application.url(link(question, false)));
    assertThat(page.innerText("main")).contains("senast 9 januari 2027");
    assertThat(Browsing.violations(page)).isEmpty();
    assertThat(Browsing.overflow(page)).isZero();
    Browsing.send(page, "main button");
    assertThat(page.innerText("main")).contains("Klart. Vi mejlar när svaren finns.");
    round();
    round();
    assertThat(mail(2)).contains("https://lofte.example/ekeby/vandring/" + walk);
    assertThat(MAIL.getReceivedMessages()).hasSize(2);
    town.add(row(walk + "-igen", "2025-11-10", ref));
    release(walk + "-igen", "WALKED");
    round();
    round();
    assertThat(mail(3)).contains("Platsen har gåtts igen");
    assertThat(MAIL.getReceivedMessages()).hasSize(3);
    assertThat(followers()).isZero();
    page.context().close();
  }

  @Test
  void oneAddressIsAskedOnceAndStopsWithOnePress() throws Exception {
    var page = at("/besked");
    follow(page, "granne@example.org");
    page.navigate(town.application.url("/ekeby/vandring/" + walk + "/besked"));
    follow(page, "Granne@Example.org");
    assertThat(followers()).isEqualTo(1);
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    var link = link(mail(1), false);
    page.navigate(town.application.url(link));
    Browsing.send(page, "main button");
    release(walk, "CLOSED");
    round();
    page.navigate(town.application.url(link(mail(2), true)));
    Browsing.send(page, "main button");
    assertThat(page.innerText("main")).contains("Adressen är borttagen");
    assertThat(followers()).isZero();
    assertThat(page.navigate(town.application.url(link)).status()).isEqualTo(404);
    page.context().close();
  }

  @Test
  void whoNeverAnswersIsForgottenInAWeekAndWhoDidOnTheLastDay() throws Exception {
    var page = at("/besked");
    follow(page, "granne@example.org");
    town.application.clock.pass(Duration.ofDays(6));
    round();
    assertThat(followers()).isEqualTo(1);
    town.application.clock.pass(Duration.ofDays(2));
    round();
    assertThat(followers()).isZero();
    page.navigate(town.application.url("/ekeby/vandring/" + walk + "/besked"));
    follow(page, "granne@example.org");
    page.navigate(town.application.url(link(mail(2), false)));
    Browsing.send(page, "main button");
    owner()
        .sql("update walk_follower set forget_on = ?::date")
        .param(LocalDate.now(town.application.clock).toString())
        .update();
    round();
    assertThat(followers()).isZero();
    page.context().close();
  }

  @Test
  void nobodyAtTheMunicipalityReadsTheAddresses() throws Exception {
    var page = at("/besked");
    follow(page, "granne@example.org");
    var seen =
        town.work(() ->
            town.store
                .db()
                .sql("select count(*) from walk_follower")
                .query(Integer.class)
                .single());
    assertThat(seen).isZero();
    assertThat(followers()).isEqualTo(1);
    page.context().close();
  }

  @Test
  void aSignUpIsTakenBackWithItsCodeAndANetworkCannotSignUpForEver() {
    var page = at("/anmal");
    page.fill("#antal", "4");
    Browsing.send(page, "button[value=add]");
    assertThat(page.innerText("[role=status]")).contains("Tack");
    var code = page.innerText("#kod");
    page.navigate(town.application.url("/ekeby/vandring/" + walk + "/anmal"));
    page.click("main summary");
    page.fill("#kod", "ABCDE-00000");
    Browsing.send(page, "button[value=takeBack]");
    assertThat(page.innerText("main")).contains("koden hör inte till någon anmälan här");
    assertThat(Browsing.violations(page)).isEmpty();
    page.fill("#kod", " " + code.toLowerCase(Locale.ROOT));
    Browsing.send(page, "button[value=takeBack]");
    assertThat(page.innerText("[role=status]")).contains("Anmälan är borttagen");
    var people = owner().sql("select sum(people) from walk_sign_up where walk = ?").param(ref.id());
    assertThat(people.query(Integer.class).single()).isZero();
    for (int i = 0; i < 8; i++) {
      page.navigate(town.application.url("/ekeby/vandring/" + walk + "/anmal"));
      Browsing.send(page, "button[value=add]");
    }
    assertThat(page.innerText("main")).contains("ovanligt mycket från samma nätverk");
    page.context().close();
  }
}
