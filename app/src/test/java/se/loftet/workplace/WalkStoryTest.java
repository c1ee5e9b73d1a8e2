package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.support.CameraPicture;
import se.loftet.support.Conformance;

/// A walk from invitation to return walk, told as the people who do it.
class WalkStoryTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String WALK = "2025-trygghetsvandring-i-norrby";

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    owner().sql("update municipality set released = now()").update();
  }

  @AfterAll
  static void close() {
    TOWN.close();
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
    publish(coordinator);
    readAsAResident();
    walkAgain(coordinator);
    coordinator.context().close();
  }

  private static void plan(Page page) {
    page.navigate(TOWN.url("/vandringar/ny"));
    page.click("main .btn");
    assertThat(page.innerText("[role=alert]")).contains("välj ett av alternativen");
    page.selectOption("#slag", "SAFETY");
    page.fill("#rubrik", "Trygghetsvandring i Norrby");
    page.selectOption(
        "#ort", new com.microsoft.playwright.options.SelectOption().setLabel("Norrby"));
    page.selectOption("#aktivitet", Long.toString(TOWN.patrol.id()));
    page.fill("#dag", "2025-11-17");
    page.fill("#tid", "18.30");
    page.fill("#samling", "Utanför biblioteket");
    page.fill("#stopp", "Biblioteket\nICA\nFolkets Hus");
    page.fill("#inbjudan", "Kom och visa var det är mörkt.");
    picture(page, "walk-plan-1280");
    page.click("main .btn");
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
    phone.page.locator("label", new Page.LocatorOptions().setHasText("Guldkorn")).first().click();
    phone.note("Skötsel", "Fina planteringar vid biblioteket", null);
    phone.write("Halvskriven");
    phone.reload();
    assertThat(phone.page.inputValue("#ord")).isEqualTo("Halvskriven");
    phone.write("");
    assertThat(phone.queue()).isEqualTo("4 väntar, 0 framme");
    assertThat(phone.page.innerText("#balans"))
        .contains("2 otrygga, 0 varken eller, 1 guldkorn")
        .contains("2 om platsen, 1 om människor");
    assertThat(Browsing.violations(phone.page)).isEmpty();
    assertThat(Browsing.overflow(phone.page)).isZero();
    picture(phone.page, "walk-field-390");
    phone.offline(false);
    phone.arrived();
    assertThat(phone.queue()).isEqualTo("0 väntar, 4 framme");
    assertThat(phone.page.innerText("#sparat"))
        .contains("Kvitto V")
        .contains("1 av 1 bilder framme");
    phone.context().close();
    assertThat(owner().sql("select count(*) from observation").query(Integer.class).single())
        .isEqualTo(3);
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
        .contains("2 väntar på beslut")
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
    assertThat(page.innerText("main")).contains("Alla har fått beslut");
    picture(page, "walk-show-1280");
    page.navigate(TOWN.url("/vandringar"));
    picture(page, "walk-list-1280");
    page.navigate(TOWN.url("/vandringar/" + WALK + "/affisch"));
    assertThat(page.locator("svg.qr").count()).isEqualTo(1);
    picture(page, "walk-poster-1280");
    page.close();
  }

  private static void publish(Page before) {
    var page = TOWN.login(before.context(), "samordnare");
    for (var words :
        new String[] {"Unga samlas vid ICA", "För mörk parkering vid ICA", "Fina planteringar"}) {
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
    assertThat(page.inputValue("#rubrik")).isEqualTo("Återvandring: Trygghetsvandring i Norrby");
    page.fill("#dag", "2026-01-19");
    page.click("main .btn");
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

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }
}
