package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.finding.Verdict;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Browsing;

/// From a file somebody brings in to a figure everybody can read: uploaded, asked, kept, put on a
/// problem card, released, adopted, read and computed again.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceStoryTest extends EvidenceTown {
  @Test
  @Order(0)
  void aPictureIsBuiltByItsForms() {
    var page = staff();
    page.navigate(town.url("/lagesbild/ny"));
    page.check("[name=kind][value=JOINT]");
    page.fill("[name=ref]", "lagesbild-2026");
    page.fill("[name=title]", "Gemensam lägesbild 2026");
    page.fill("[name=mapping]", "Inbrotten har blivit färre.");
    page.fill("[name=otherInformation]", "Invånare nämner mörkret.");
    page.fill("[name=analysis]", "Färre hus står tomma på dagen.");
    page.check("[name=sources][value='" + crimes.id() + "']");
    page.check("[name=sources][value='" + town.dialogue.id() + "']");
    picture = new Ref<>(kept(page));
    page.navigate(town.url("/problem/ny?under=" + picture.id()));
    page.fill("[name=title]", "Inbrott i bostäder");
    page.fill("[name=placeText]", "Hela kommunen");
    page.fill("[name=consequence]", "Folk låser sent");
    problem = new Ref<>(kept(page));
    page.navigate(town.url("/orsak/ny?under=" + problem.id()));
    page.check("[name=corner][value=GUARDIAN]");
    page.fill("[name=text]", "Husen står tomma på dagen");
    kept(page);
    page.navigate(town.url("/lagesbild/" + picture.id() + "/bild"));
    assertThat(page.innerText("main")).contains("Inbrott i bostäder", "Husen står tomma");
    page.context().close();
    new PlantedSecrets(town, picture, problem).plant();
  }

  @Test
  @Order(1)
  void aFileIsBroughtInByUpload() throws IOException {
    var page = staff();
    bring(page, Files.readAllBytes(FILE));
    assertThat(page.innerText("main")).contains("648 nya");
    page.context().close();
  }

  @Test
  @Order(2)
  void aQuestionIsAskedAndItsAnswerKeptAndComputedAgain() {
    var page = staff();
    page.navigate(town.url("/fynd"));
    Browsing.send(page, "a:has-text('Hur många, och är det ovanligt?')");
    page.selectOption("#omrade", "0486");
    page.selectOption("#kategori", "burglary");
    Browsing.send(page, "button:has-text('Visa svaret')");
    assertThat(page.innerText("main"))
        .contains("2025: 129. Väntat var", "Anmälda brott är inte alla brott", "inbrott");
    page.fill("#fran", "20x5");
    Browsing.send(page, "button:has-text('Visa svaret')");
    assertThat(page.innerText("[role=alert]")).contains("2015-03");
    assertThat(page.inputValue("#fran")).isEqualTo("20x5");
    page.fill("#fran", "2015");
    Browsing.send(page, "button:has-text('Visa svaret')");
    var other = town.url("/fynd/ny?slag=USUAL&forra=0&data=" + page.inputValue("#data"));
    page.context().newPage().navigate(other + "&omrade=0484");
    assertThat(page.context().pages().getLast().url()).doesNotContain("forra", "omrade");
    page.fill("#titel", "");
    Browsing.send(page, "button:has-text('Spara fyndet')");
    assertThat(page.innerText("[role=alert]")).contains("Skriv en rubrik");
    page.fill("#titel", "Inbrott i Strängnäs");
    page.selectOption("#klass", "INTERNAL");
    Browsing.send(page, "button:has-text('Spara fyndet')");
    assertThat(page.innerText("main")).contains("Fyndet är sparat", "Så är det räknat");
    saved = page.url().replaceAll("\\?.*", "");
    ref = page.innerText("main").replaceAll("(?s).*Beteckning: (fynd-[0-9a-f]+).*", "$1");
    Browsing.send(page, "button:has-text('Räkna om och jämför')");
    assertThat(page.innerText("main")).contains("exakt samma svar");
    assertThat(page.request().get(saved + "/tabell.csv").text())
        .contains("2025;129;Slutlig;")
        .startsWith("\ufeffTid;");
    assertThat(page.request().get(saved + "/bild.svg").text()).contains("<title", "<desc");
    page.context().close();
  }

  @Test
  @Order(3)
  void theFindingIsPutOnAProblemCardAndReleased() {
    var page = staff();
    page.navigate(saved);
    page.selectOption("#problem", String.valueOf(problem.id()));
    page.fill("#not", "Färre än väntat");
    Browsing.send(page, "button:has-text('Lägg på kortet')");
    assertThat(page.innerText("[role=status]")).contains("på problemkortet");
    Browsing.send(page, "button:has-text('Släpp fyndet')");
    assertThat(page.innerText("[role=status]")).contains("släppt till invånarna");
    page.navigate(town.url("/lagesbild/" + picture.id() + "/bild"));
    assertThat(page.innerText("main")).contains("Fynd: Inbrott i Strängnäs");
    page.context().close();
    sound(
        town.url("/fynd"),
        saved,
        town.url("/fynd/ny?slag=COMPARED"),
        town.url("/fynd/ny?slag=CHANGED"),
        town.url("/fynd/ny?slag=RHYTHM"));
  }

  @Test
  @Order(4)
  void everybodyReadsTheFindingInTheEditionOnItsPageAndOnPaper() throws IOException {
    adopt();
    var reader = Browsing.reader(320).newPage();
    var home = "/" + ExampleTown.SLUG;
    var edition = town.application.url(home + "/lagesbild/lagesbild-2026/1");
    await().until(() -> reader.navigate(edition).status() == 200);
    assertThat(reader.innerText("main"))
        .contains("Väntat var", "2025: 129", "Fynd: Inbrott, Strängnäs. ");
    assertThat(reader.locator("main svg[role=img]").count()).isEqualTo(1);
    for (var path :
        List.of(
            home,
            home + "/fynd",
            home + "/fynd/" + ref,
            "/en" + home + "/fynd/" + ref,
            home + "/lagesbild/lagesbild-2026/1")) {
      assertThat(reader.navigate(town.application.url(path)).status()).as(path).isEqualTo(200);
      assertThat(Browsing.violations(reader)).as(path).isEmpty();
      assertThat(Browsing.overflow(reader)).as(path).isZero();
      show(reader, town.application.url(path));
    }
    var csv = reader.request().get(town.application.url(home + "/fynd/" + ref + "/tabell.csv"));
    assertThat(csv.text()).contains("2025;129;");
    var pdf = reader.request().get(edition + ".pdf").body();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Väntat var").contains("129");
    }
    var folder = System.getProperty("pictures");
    if (folder != null) {
      Files.write(Path.of(folder, "utgava.pdf"), pdf);
    }
    reader.context().close();
  }

  @Test
  @Order(5)
  void whatIsClosedStandsInNoPublicByte() {
    var findings = town.application.bean(Findings.class);
    town.as(
        "kommun",
        () -> {
          var of = findings.result(findings.list().getFirst()).question();
          return findings.save(
              Question.of(Method.USUAL, of.dataSet(), "0486", "theft", "count"),
              PlantedSecrets.SECRET,
              SecrecyClass.PARTY);
        });
    var seen = PublicCrawl.of(town, ExampleTown.SLUG, PlantedSecrets.WORDS);
    assertThat(seen).anyMatch(path -> path.endsWith(".pdf"));
    assertThat(seen).hasSizeGreaterThan(20).contains("/" + ExampleTown.SLUG + "/fynd/" + ref);
  }

  @Test
  @Order(6)
  void everyFindingIsStillTheSame() {
    var findings = town.application.bean(Findings.class);
    var verdicts = town.as("kommun", () -> findings.list().stream().map(findings::verify).toList());
    assertThat(verdicts).hasSize(2).containsOnly(Verdict.SAME);
  }

  @Test
  @Order(7)
  void aNewerDeliverySaysWhichPublishedFiguresAndEditionsItChanges() throws IOException {
    var page = staff();
    var revised = Files.readString(FILE).replaceAll("(?m)^(0486;2025;burglary;)129;", "$1141;");
    assertThat(revised).isNotEqualTo(Files.readString(FILE));
    bring(page, revised.getBytes(StandardCharsets.UTF_8));
    assertThat(page.innerText("main"))
        .contains("1 ändrade", "Underlaget har ändrats. Släppt till invånarna")
        .contains("129", "141")
        .contains("Gemensam lägesbild 2026, utgåva 1, Offentlig, publicerad");
    Browsing.answered(page, () -> page.press("a:has-text('utgåva 1, Offentlig')", "Enter"));
    page.waitForURL("**/utgava/public/1");
    assertThat(page.innerText("main")).contains("Underlaget har ändrats", "Utgåvan är frusen");
    sound(page.url());
    Browsing.send(page, ".notice a:has-text('Inbrott i Strängnäs')");
    assertThat(page.innerText("main")).contains("141");
    page.context().close();
  }
}
