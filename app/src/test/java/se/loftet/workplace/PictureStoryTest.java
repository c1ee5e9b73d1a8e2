package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Basis;
import se.loftet.picture.Stance;
import se.loftet.support.Browsing;

/// From a closed judgement to a public edition, each by its own person.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PictureStoryTest extends PictureTown {
  @AfterAll
  static void close() {
    TOWN.close();
  }

  @Test
  @Order(1)
  void aJudgementIsWrittenWithoutPersonsAndNeverWithSecrets() {
    var page = TOWN.loginWithoutScript(390, "kommunpolis");
    page.navigate(TOWN.url("/bedomningar/ny"));
    page.fill("#title", "Hamnen");
    page.fill("#text", SECRET + ". Ring 070-123 45 67.");
    page.check("input[value=SECRET]");
    page.fill("#authorRole", "Kommunpolis");
    page.fill("#validTo", "2026-06-30");
    Browsing.send(page, "main .btn");
    assertThat(page.innerText("[role=alert]")).contains("polisens eget system", "peka ut någon");
    assertThat(page.innerText("main")).contains("telefonnummer");
    assertThat(page.inputValue("#text")).contains(SECRET);
    page.check("input[value=INTERNAL]");
    page.fill("#text", SECRET);
    Browsing.send(page, "main .btn");
    page.waitForURL(Pattern.compile(".*gjort=sparad.*"));
    assertThat(page.innerText("main")).doesNotContain(SECRET);
    Browsing.send(page, "main button:has-text('Läs texten')");
    assertThat(page.innerText("main")).contains(SECRET, "skriven i loggen");
    page.navigate(page.url().replace("/lasning", ""));
    page.fill("#mening", "Skriv till kalle@example.org");
    page.fill("#roll", "Kommunpolis");
    Browsing.send(page, "button:has-text('Skicka till en andra person')");
    assertThat(page.innerText("[role=alert]")).contains("peka ut någon");
    assertThat(page.inputValue("#roll")).isEqualTo("Kommunpolis");
    page.fill("#mening", "Hamnen är orolig på kvällar.");
    Browsing.send(page, "button:has-text('Skicka till en andra person')");
    assertThat(page.innerText("main")).contains("Väntar på en andra person", "Någon annan");
    assertThat(page.locator("button:has-text('Lämna ut')").count()).isZero();
    page.context().close();
    sound("kommunpolis", "/bedomningar", "/bedomningar/ny", "/bedomningar/1");
  }

  @Test
  @Order(2)
  void toTheMunicipalityThereIsNoCompartmentAndASecondPersonReleases() {
    var kommun = TOWN.loginWithoutScript(390, "samordnare");
    for (var path : List.of("/bedomningar", "/bedomningar/1", "/bedomningar/ny")) {
      assertThat(kommun.navigate(TOWN.url(path)).status()).as(path).isEqualTo(404);
    }
    kommun.context().close();
    var chief = TOWN.loginWithoutScript(390, "lpochef");
    chief.navigate(TOWN.url("/bedomningar"));
    chief.navigate(TOWN.url("/bedomningar/1"));
    assertThat(chief.innerText("main")).contains("Vem har läst texten", "kommunpolis");
    chief.navigate(TOWN.url("/bedomningar"));
    Browsing.send(chief, "button:has-text('Lämna ut till invånarna också')");
    assertThat(chief.innerText("main")).contains("Utlämnad", "Beteckning: pm-1");
    chief.context().close();
    TOWN.add(
        new Stance(
            head("h4"),
            harbour,
            SourceKind.INTELLIGENCE,
            Stance.Kind.SUPPORTS,
            null,
            null,
            null,
            new Basis(Basis.Kind.SENTENCE, "pm-1")));
  }

  @Test
  @Order(3)
  void theCardsAndTheMatrixShowWhoSaysWhatAndWhoIsNotAsked() {
    var page = TOWN.loginWithoutScript(390, "samordnare");
    page.navigate(TOWN.url(bild() + "/bild"));
    assertThat(page.innerText("main"))
        .contains("Polisen: Hamnen är orolig på kvällar.")
        .contains("Källorna säger olika")
        .contains("Fyra kontrollfrågor, 3 besvarade")
        .contains("Fritidsgården stänger")
        .contains("Medarbetardialog", "Inte tillfrågad om något problem")
        .doesNotContain(SECRET);
    var cell = "select[name='p" + harbour.id() + "." + place.id() + ".STAFF_DIALOGUE']";
    for (var said : List.of("CONTRADICTS", "", "SUPPORTS")) {
      page.navigate(TOWN.url(bild() + "/bild?andra=ja"));
      page.selectOption(cell, said);
      Browsing.send(page, "button:has-text('Spara svaren')");
      assertThat(page.innerText("[role=status]")).contains("En ruta sparad");
      page.navigate(TOWN.url(bild() + "/bild?andra=ja"));
      assertThat(page.inputValue(cell)).isEqualTo(said);
    }
    page.context().close();
    sound("samordnare", "/lagesbilder", bild() + "/bild", bild() + "/bild?andra=ja");
  }

  @Test
  @Order(4)
  void anOwnPictureIsClosedUntilSharedAndThenTakenIn() {
    TOWN.add(ownPicture());
    var kommun = TOWN.loginWithoutScript(390, "samordnare");
    kommun.navigate(TOWN.url("/lagesbilder"));
    assertThat(kommun.innerText("main"))
        .contains("Ingen bild är delad")
        .doesNotContain("Polisens egen bild");
    var police = TOWN.loginWithoutScript(390, "kommunpolis");
    police.navigate(TOWN.url("/lagesbilder"));
    Browsing.send(police, "a:has-text('Polisens egen bild')");
    Browsing.send(police, "button:has-text('Dela med den andra parten')");
    assertThat(police.innerText("[role=status]")).contains("delad");
    police.context().close();
    kommun.navigate(TOWN.url(bild() + "/bild"));
    Browsing.send(kommun, "button:has-text('Ta in i den gemensamma')");
    assertThat(kommun.innerText("main")).contains("Problemet är intaget", "Rattfylleri på väg 55");
    kommun.context().close();
  }

  private static void rate(Page page, long problem, int... scores) {
    var criteria =
        List.of("COMMON", "LASTING", "DEVIATES", "DELIMITED", "INFLUENCEABLE", "COSTLY", "MANY");
    for (int i = 0; i < scores.length; i++) {
      page.selectOption(
          "select[name='p" + problem + "." + criteria.get(i) + "']", String.valueOf(scores[i]));
    }
  }

  @Test
  @Order(5)
  void twoAssessorsScoreAndAChoiceHasAReason() {
    var other = harbour.id() + 1;
    var address = TOWN.url(bild() + "/prioritering");
    for (var who : List.of("samordnare", "lpochef")) {
      var page = TOWN.loginWithoutScript(390, who);
      assertThat(page.navigate(address).status()).isEqualTo(200);
      rate(page, harbour.id(), who.equals("lpochef") ? 1 : 5, 4, 3, 5, 4, 2, 5);
      rate(page, other, 3, 3, 3, 3, 3, 3, 3);
      Browsing.send(page, "button:has-text('Spara mina poäng')");
      page.context().close();
    }
    var page = TOWN.loginWithoutScript(390, "samordnare");
    page.navigate(address);
    assertThat(page.innerText("main"))
        .contains("Först kommer: Unga samlas i hamnen", "2 personer har satt poäng")
        .contains("minsta ändring", "4 stegs skillnad")
        .contains("Rattfylleri på väg 55: ingen har satt poäng");
    page.check("input[name='val." + harbour.id() + "'][value=CHOSEN]");
    page.check("input[name='val." + other + "'][value=DESELECTED]");
    page.fill("#skal-" + harbour.id(), "Drabbar flest");
    Browsing.send(page, "button:has-text('Spara valen')");
    assertThat(page.innerText("[role=alert]")).contains("Cyklar stjäls");
    assertThat(page.inputValue("#skal-" + harbour.id())).isEqualTo("Drabbar flest");
    page.fill("#skal-" + other, "Få fall, ingen har drabbats två gånger");
    Browsing.send(page, "button:has-text('Spara valen')");
    assertThat(page.innerText("[role=status]")).contains("Valen är sparade");
    page.selectOption("#period", String.valueOf(TOWN.document.id()));
    Browsing.send(page, "button:has-text('Gör fokusområden')");
    assertThat(page.innerText("[role=status]")).contains("2 fokusområden");
    page.navigate(TOWN.url("/lagen"));
    assertThat(page.innerText("main")).contains("L19", "Vad lagen kräver", "Saknas");
    page.context().close();
    sound("samordnare", bild() + "/prioritering", "/lagen", "/lagkrav/ny?kind=COUNCIL");
  }

  @Test
  @Order(6)
  void anAdoptedEditionIsReadByEverybodyAtItsAddressAsPageAndDocument() {
    adopt("2025-11-10");
    var home = "/" + ExampleTown.SLUG + "/lagesbild";
    var edition = TOWN.application.url(home + "/lagesbild-2026/1");
    var reader = Browsing.reader(320).newPage();
    await().until(() -> reader.navigate(edition).status() == 200);
    assertThat(reader.innerText("main"))
        .contains("Kommunstyrelsen", "KS 2025/44", "10 november 2025")
        .contains("Polisen: Hamnen är orolig på kvällar.", "Bilaga: metod", "SHA-256")
        .doesNotContain(SECRET, "Rattfylleri");
    var pages = new ArrayList<>(List.of(home, home + "/lagesbild-2026/1"));
    pages.addAll(pages.stream().map(each -> "/en" + each).toList());
    for (var path : pages) {
      assertThat(reader.navigate(TOWN.application.url(path)).status()).as(path).isEqualTo(200);
      assertThat(Browsing.violations(reader)).as(path).isEmpty();
      assertThat(Browsing.overflow(reader)).as(path).isZero();
    }
    show(reader, edition);
    var pdf = reader.request().get(edition + ".pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
    assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var none = TOWN.application.url(home + "/lagesbild-2026/7.pdf");
    assertThat(reader.request().get(none).status()).isEqualTo(404);
    reader.context().close();
  }

  @Test
  @Order(7)
  void theNextEditionTellsWhatChangedAndTheOldOneStays() {
    var page = TOWN.loginWithoutScript(390, "samordnare");
    page.navigate(TOWN.url(bild() + "/steg"));
    Browsing.send(page, "button[value=takeBack]");
    Browsing.send(page, "button[value=reopen]");
    page.navigate(TOWN.url("/problem/" + harbour.id()));
    page.fill("textarea[name=consequence]", "Färre går till hamnen");
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
    page.context().close();
    adopt("2025-11-12");
    var reader = Browsing.reader(320).newPage();
    var second = TOWN.application.url("/" + ExampleTown.SLUG + "/lagesbild/lagesbild-2026/2");
    await().until(() -> reader.navigate(second).status() == 200);
    Browsing.send(reader, "a:has-text('Vad som ändrades sedan utgåva 1')");
    assertThat(reader.innerText("main"))
        .contains("Följd", "Äldre går inte dit efter mörkrets inbrott", "Färre går till hamnen");
    assertThat(Browsing.violations(reader)).isEmpty();
    show(reader, second + "/andringar");
    assertThat(reader.navigate(second.replace("/2", "/1")).status()).isEqualTo(200);
    assertThat(reader.innerText("main"))
        .contains("Det finns en nyare utgåva", "Äldre går inte dit");
    reader.context().close();
    sound("samordnare", bild() + "/utgava/internal/2", bild() + "/utgava/internal/2/skillnad");
  }

  @Test
  @Order(8)
  void anExpiredJudgementLeavesThePictureWithANote() {
    TOWN.application.clock.pass(java.time.Duration.ofDays(300));
    var page = TOWN.loginWithoutScript(390, "samordnare");
    page.navigate(TOWN.url(bild() + "/bild"));
    assertThat(page.innerText("main"))
        .contains("Polisens bedömning gick ut 30 juni 2026 och räknas inte längre.")
        .doesNotContain("Hamnen är orolig på kvällar");
    page.context().close();
  }
}
