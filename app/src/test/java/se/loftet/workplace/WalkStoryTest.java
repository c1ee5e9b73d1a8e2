package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Target;
import se.loftet.support.Browsing;
import se.loftet.support.CameraPicture;
import se.loftet.support.Conformance;
import se.loftet.walk.Walk;

/// A walk from invitation to return walk, told as the people who do it.
class WalkStoryTest {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/svar/\\S+");
  private static final GreenMail MAIL = mail();
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String WALK = "2025-trygghetsvandring-i-stallarholmen";

  private static GreenMail mail() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    System.setProperty("loftet.mail.host", "127.0.0.1");
    System.setProperty("loftet.mail.port", Integer.toString(mail.getSmtp().getPort()));
    System.setProperty("loftet.mail.from", "vandring@example.org");
    System.setProperty("loftet.mail.encrypted", "false");
    return mail;
  }

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.place("stallarholmen", "Stallarholmen");
    var target =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar");
    var promise =
        TOWN.promise("2025-3", "Kommunen och polisen går minst 4 vandringar i orterna.", target);
    TOWN.activity("2025-a3", "Vandringar i orterna", "trygghetsvandring", promise);
    new FollowedTown(TOWN).publish(TOWN.document);
    var rows = new WalkRows(TOWN);
    rows.note(rows.walk("2024", Walk.State.WALKED, "2024-10-01"), "tidigare", "Mörkt", null);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    owner().sql("update municipality set released = now()").update();
  }

  @AfterAll
  static void close() {
    TOWN.close();
    MAIL.stop();
    for (var name : new String[] {"host", "port", "from", "encrypted"}) {
      System.clearProperty("loftet.mail." + name);
    }
  }

  private static JdbcClient owner() {
    return JdbcClient.create(TOWN.application.bean(Database.class).owner());
  }

  private static String origin() {
    var url = TOWN.application.url("/");
    return url.substring(0, url.length() - 1);
  }

  @Test
  void aWalkIsPlannedWalkedOfflineAnsweredToldAndWalkedAgain() throws Exception {
    var coordinator = TOWN.login(1280, "samordnare");
    plan(coordinator);
    signUp();
    walkOffline();
    decide(coordinator);
    theLandlordAnswers(coordinator);
    publish(coordinator);
    readAsAResident();
    promised("1");
    walkAgain(coordinator);
    promised("2");
    coordinator.context().close();
  }

  private static void plan(Page page) {
    page.navigate(TOWN.url("/vandringar/ny"));
    page.click("main .btn:not(.second)");
    assertThat(page.innerText("[role=alert]")).contains("välj ett av alternativen");
    page.selectOption("#slag", "SAFETY");
    page.fill("#rubrik", "Trygghetsvandring i Stallarholmen");
    page.selectOption(
        "#ort", new com.microsoft.playwright.options.SelectOption().setLabel("Stallarholmen"));
    page.selectOption(
        "#aktivitet",
        new com.microsoft.playwright.options.SelectOption().setLabel("Vandringar i orterna"));
    page.fill("#dag", "2025-11-17");
    page.fill("#tid", "18.30");
    page.fill("#samling", "Utanför biblioteket");
    page.click("button[value=suggest]");
    assertThat(page.inputValue("#stopp")).isEqualTo("Belysning (1); 59.3701; 17.0301");
    assertThat(page.inputValue("#samling")).isEqualTo("Utanför biblioteket");
    page.fill("#stopp", "Biblioteket; norr; 17");
    page.click("main .btn:not(.second)");
    assertThat(page.innerText("[role=alert]")).contains("en plats skrivs som namn");
    page.fill(
        "#stopp",
        "Biblioteket; 59,3701; 17,0301\nICA; 59,3720; 17,0301\nFolkets Hus; 59,3730; 17,0301");
    page.locator(".route-map svg").click(new Locator.ClickOptions().setPosition(300, 100));
    assertThat(page.inputValue("#stopp")).contains("\nStopp 4; 59.37");
    page.fill("#stopp", page.inputValue("#stopp").replaceFirst("\n[^\n]+$", ""));
    page.fill("#inbjudan", "Kom och visa var det är mörkt.");
    picture(page, "walk-plan-1280");
    page.click("main .btn:not(.second)");
    page.waitForURL("**/vandringar/" + WALK);
    assertThat(page.innerText("main")).contains("Ingen har anmält sig").contains("Planerad");
    page.click("button[value=publish]");
  }

  private static void signUp() {
    var context = Browsing.reader(390);
    var page = context.newPage();
    var address = TOWN.application.url("/ekeby/vandring/" + WALK);
    await(page, address, "Kom och visa var det är mörkt.");
    assertThat(Browsing.violations(page)).isEmpty();
    picture(page, "walk-invitation-390");
    page.click("text=Säg att du kommer");
    page.fill("#antal", "många");
    page.click("main .btn");
    assertThat(page.innerText("main")).contains("skriv ett tal mellan 1 och 20");
    page.fill("#antal", "3");
    page.click("main .btn");
    assertThat(page.innerText("[role=status]")).contains("Tack");
    var calendar = page.request().get(address + "/kalender.ics");
    assertThat(calendar.text())
        .contains("DTSTART:20251117T173000Z")
        .contains("LOCATION:Utanför biblioteket");
    page.navigate(address);
    assertThat(page.innerText("main")).contains("323 meter").contains("21 minuter");
    context.close();
  }

  /// Public pages are made anew within a second of the change.
  private static void await(Page page, String address, String words) {
    for (int i = 0; i < 100; i++) {
      page.navigate(address);
      if (page.content().contains(words)) {
        return;
      }
    }
    assertThat(page.innerText("body")).contains(words);
  }

  private static void walkOffline() {
    var phone = new FieldPhone(TOWN.login(390, "sekreterare")).prepare(origin(), "ekeby", WALK);
    phone.offline(true);
    phone.reload();
    assertThat(phone.page.innerText("header")).contains("Ingen täckning");
    phone.note("Belysning", "För mörk parkering vid ICA", CameraPicture.of(1, 3200, 2400));
    phone.note("Platser med människor", "Unga samlas vid ICA", null);
    phone.note("Entré, gård och hus", "Portlåset är trasigt", null);
    phone.page.locator("label", new Page.LocatorOptions().setHasText("Guldkorn")).first().click();
    phone.note("Skötsel", "Fina planteringar vid biblioteket", null);
    phone.write("Halvskriven");
    phone.reload();
    assertThat(phone.page.inputValue("#ord")).isEqualTo("Halvskriven");
    phone.write("");
    assertThat(phone.queue()).isEqualTo("5 väntar, 0 framme");
    assertThat(phone.page.innerText("#balans"))
        .contains("3 otrygga, 0 varken eller, 1 guldkorn")
        .contains("3 om platsen, 1 om människor");
    assertThat(Browsing.violations(phone.page)).isEmpty();
    assertThat(Browsing.overflow(phone.page)).isZero();
    picture(phone.page, "walk-field-390");
    phone.offline(false);
    phone.arrived();
    assertThat(phone.queue()).isEqualTo("0 väntar, 5 framme");
    assertThat(phone.page.innerText("#sparat"))
        .contains("Kvitto V")
        .contains("1 av 1 bilder framme");
    phone.context().close();
    assertThat(
            owner()
                .sql(
                    "select count(*) from observation o join walk w on w.id = o.walk where w.ref = ?")
                .param(WALK)
                .query(Integer.class)
                .single())
        .isEqualTo(4);
    var bytes = owner().sql("select bytes from photo").query((row, n) -> row.getBytes(1)).single();
    var words = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(words)
        .doesNotContain("Exif")
        .doesNotContain(CameraPicture.CAMERA)
        .doesNotContain(CameraPicture.COMMENT);
    assertThat(owner().sql("select width from photo").query(Integer.class).single())
        .isEqualTo(1600);
  }

  private static void decide(Page page) {
    TOWN.application.clock.pass(Duration.ofDays(3));
    page = TOWN.login(page.context(), "samordnare");
    page.navigate(TOWN.url("/vandringar/" + WALK));
    page.click("button[value=walked]");
    assertThat(page.innerText("main"))
        .contains("3 väntar på beslut")
        .contains("Beslut inom 27 dagar");
    page.click("text=Unga samlas vid ICA");
    page.check("input[value=NO]");
    page.click("button[value=decide]");
    assertThat(page.innerText("[role=alert]")).contains("ett nej måste ha ett skäl");
    page.fill("#skal", "Alla får vara på torget. Fältarna går dit oftare.");
    page.click("button[value=decide]");
    page.click("text=För mörk parkering vid ICA");
    page.check("input[value=YES]");
    page.fill("#ansvarig", "Teknik- och servicekontoret");
    page.fill("#senast", "2025-12-15");
    page.fill("#svar", "Två nya stolpar sätts upp.");
    picture(page, "walk-note-1280");
    page.click("button[value=decide]");
    page.click("text=Portlåset är trasigt");
    page.check("input[value=OTHER_PARTY]");
    page.fill("#ansvarig", "Bostadsbolaget");
    page.click("button[value=decide]");
    assertThat(page.innerText("main")).contains("Alla har fått beslut");
    picture(page, "walk-show-1280");
    page.navigate(TOWN.url("/vandringar"));
    picture(page, "walk-list-1280");
    page.navigate(TOWN.url("/vandringar/" + WALK + "/affisch"));
    assertThat(page.locator("svg.qr").count()).isEqualTo(1);
    picture(page, "walk-poster-1280");
    page.navigate(TOWN.url("/vandringar/checklista"));
    picture(page, "walk-checklist-1280");
    page.close();
  }

  /// Without an account, through the link in the mail, on a phone.
  private static void theLandlordAnswers(Page before) throws Exception {
    var page = TOWN.login(before.context(), "samordnare");
    page.navigate(TOWN.url("/vandringar/" + WALK));
    page.click("text=Portlåset är trasigt");
    page.fill("#adress", "drift@example.org");
    page.click("button[value=ask]");
    assertThat(page.innerText("main")).contains("Inget svar än");
    assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
    var mail = LINK.matcher(MAIL.getReceivedMessages()[0].getContent().toString());
    assertThat(mail.find()).isTrue();
    var phone = Browsing.reader(390).newPage();
    phone.navigate(mail.group());
    picture(phone, "walk-owner-390");
    phone.check("input[value=YES]");
    phone.fill("#dag", "2025-12-01");
    phone.fill("#ord", "Vi byter låset.");
    phone.click("main .btn");
    assertThat(phone.innerText("main")).contains("Tack, svaret är skickat");
    phone.context().close();
    page.reload();
    page.click("button[value=take]");
    assertThat(page.innerText("main")).contains("Svaret är taget in").contains("Vi byter låset.");
    page.close();
  }

  /// The promise of four walks, as residents read it, moves with each walk.
  private static void promised(String walks) {
    var context = Browsing.reader(390);
    var page = context.newPage();
    var address = TOWN.application.url("/ekeby/vandring/" + WALK);
    page.navigate(address);
    page.click("text=går minst 4 vandringar i orterna");
    await(page, page.url(), "Redovisat: " + walks + " vandringar");
    assertThat(page.innerText("main")).contains("Trygghetsvandring i Stallarholmen");
    picture(page, "walk-promise-" + walks + "-390");
    context.close();
  }

  private static void publish(Page before) {
    var page = TOWN.login(before.context(), "samordnare");
    for (var words :
        new String[] {
          "Unga samlas vid ICA",
          "För mörk parkering vid ICA",
          "Portlåset är trasigt",
          "Fina planteringar"
        }) {
      page.navigate(TOWN.url("/vandringar/" + WALK));
      page.click("text=" + words);
      if (page.locator("button[value=checked]").count() > 0) {
        page.click("button[value=checked]");
      }
      page.click("button[value=show]");
      assertThat(page.innerText("main")).contains("Invånarna ser det");
    }
    page.navigate(TOWN.url("/vandringar/" + WALK));
    page.fill("#aterkoppling", "Vi sågs i biblioteket och gick igenom svaren.");
    page.click("button[value=answer]");
    assertThat(page.innerText("main")).contains("Återkopplad");
    page.close();
  }

  private static void readAsAResident() throws Exception {
    var context = Browsing.reader(390);
    var page = context.newPage();
    await(page, TOWN.application.url("/ekeby/vandring/" + WALK), "Två nya stolpar");
    assertThat(page.innerText("main"))
        .contains("Skäl: Alla får vara på torget")
        .contains("Ansvarig: Teknik- och servicekontoret")
        .contains("Fina planteringar vid biblioteket")
        .contains("Vi sågs i biblioteket");
    assertThat(page.locator("main img").count()).isEqualTo(1);
    paper(page);
    picture(page, "walk-protocol-390");
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => { const i = document.querySelector('main img'); i.loading = 'eager'; return i.decode().then(() => i.naturalWidth > 0); }"))
        .isTrue();
    assertThat(Browsing.violations(page)).isEmpty();
    assertThat(Browsing.overflow(page)).isZero();
    context.close();
  }

  /// The same as a document that can be read aloud and kept.
  private static void paper(Page page) throws Exception {
    var link = page.locator("a[href$='protokoll.pdf']").getAttribute("href");
    var bytes = page.request().get(TOWN.application.url(link)).body();
    keep("walk-protocol.pdf", bytes);
    assertThat(Conformance.faults(bytes)).isEmpty();
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Två nya stolpar sätts upp.",
              "Skäl: Alla får vara på torget. Fältarna går dit oftare.")
          .contains("Guldkorn", "Fina planteringar vid biblioteket", "Vi sågs i biblioteket");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(pdf.getPages())
          .anyMatch(leaf -> leaf.getResources().getXObjectNames().iterator().hasNext());
    }
  }

  private static void keep(String name, byte[] bytes) throws IOException {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      Files.write(Path.of(folder, name), bytes);
    }
  }

  private static void walkAgain(Page before) {
    TOWN.application.clock.pass(Duration.ofDays(60));
    var page = TOWN.login(before.context(), "samordnare");
    page.navigate(TOWN.url("/vandringar/" + WALK));
    page.click("text=Planera återvandring");
    assertThat(page.inputValue("#rubrik"))
        .isEqualTo("Återvandring: Trygghetsvandring i Stallarholmen");
    page.fill("#dag", "2026-01-19");
    page.click("main .btn:not(.second)");
    page.waitForURL("**/vandringar/2026-*");
    var again = page.url().substring(page.url().lastIndexOf('/') + 1);
    page.close();
    var phone = new FieldPhone(TOWN.login(390, "sekreterare")).prepare(origin(), "ekeby", again);
    phone.offline(true);
    phone.reload();
    var old =
        phone
            .page
            .locator("li", new Page.LocatorOptions().setHasText("För mörk parkering vid ICA"))
            .first();
    old.locator(
            "label",
            new com.microsoft.playwright.Locator.LocatorOptions()
                .setHasText("Åtgärdat")
                .setHasNotText("Inte"))
        .click();
    picture(phone.page, "walk-return-390");
    old.locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Spara"))
        .click();
    phone.page.waitForSelector("#sparat > li");
    phone.offline(false);
    phone.arrived();
    phone.context().close();
    assertThat(
            owner()
                .sql("select found from observation where returns_to is not null")
                .query(String.class)
                .single())
        .isEqualTo("FIXED");
    follow(TOWN.login(Browsing.reader(1280), "samordnare"), again);
  }

  /// What was seen decides how the measure stands; a picture from the desk shows it afterwards.
  private static void follow(Page page, String again) {
    page.navigate(TOWN.url("/vandringar/" + again));
    page.fill("#gickdag", LocalDate.now(TOWN.application.clock).toString());
    page.click("button[value=walked]");
    assertThat(page.innerText("main")).contains("Står som: Bedömd. Blir: Klar.");
    picture(page, "walk-seen-1280");
    page.click("button[value=follow]");
    assertThat(page.innerText("main")).doesNotContain("Blir: Klar");
    page.navigate(TOWN.url("/vandringar/" + WALK));
    page.click("text=För mörk parkering vid ICA");
    page.click("text=Spara bilden");
    assertThat(page.innerText("main")).contains("Filen är ingen bild som går att läsa.");
    page.setInputFiles(
        "#bild", new FilePayload("efter.jpg", "image/jpeg", CameraPicture.held(6, 9, 2400, 1600)));
    page.click("text=Spara bilden");
    assertThat(page.locator("main figure img").count()).isEqualTo(2);
    assertThat(Browsing.violations(page)).isEmpty();
    page.click("button[value=checked]");
    page.click("button[value=show]");
    var resident = Browsing.reader(390);
    var seen = resident.newPage();
    await(seen, TOWN.application.url("/ekeby/vandring/" + WALK), "Efter");
    assertThat(seen.innerText("main")).contains("Före").contains("Efter").contains("Klar");
    picture(seen, "walk-after-390");
    assertThat(Browsing.violations(seen)).isEmpty();
    resident.close();
    page.context().close();
  }

  /// Every screen of a walk is accessible and fits a narrow phone; its picture is kept on request.
  private static void picture(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    var size = page.viewportSize();
    page.setViewportSize(320, size.height);
    assertThat(Browsing.overflow(page)).as(name + " at 320").isZero();
    var folder = System.getProperty("pictures");
    if (folder != null) {
      shot(page, folder, name + "-320");
    }
    page.setViewportSize(size.width, size.height);
    if (folder != null) {
      shot(page, folder, name);
    }
  }

  private static void shot(Page page, String folder, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
  }
}
