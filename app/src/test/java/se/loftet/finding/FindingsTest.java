package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;
import se.loftet.support.Browsing;
import se.loftet.support.Desk;
import se.loftet.support.People;
import se.loftet.support.RunningApp;

/// Questions put to the real files of the demo, answered, kept, and computed again.
class FindingsTest {
  private static final Path DATA = Path.of("src/main/resources/demo/data");
  private static final Text SWEDISH = Text.in(Text.SWEDISH);
  private static final Acting ANALYST = Desk.person("0486", "kommun");
  private static final Acting POLICE = Desk.person("0486", "polis");
  private static RunningApp app;
  private static Findings findings;

  @BeforeAll
  static void start() {
    app = RunningApp.start();
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    app.person("samordnare", "COORDINATOR", "0486", "kommun");
    findings = app.get(Findings.class);
    take(DATA.resolve("anmalda_brott_sormland_urval.csv"), SecrecyClass.INTERNAL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String take(Path file, SecrecyClass secrecy) {
    return as(
        ANALYST,
        () -> {
          try {
            var imports = app.get(Imports.class);
            var source = Source.of(file, file.getFileName().toString());
            var order = imports.order(source, Wishes.NONE, secrecy, "kommun");
            return imports.take(order, at -> {}, () -> false).dataSet().ref();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static <T> T as(Acting who, Supplier<T> work) {
    return who.<T, RuntimeException>call(work::get);
  }

  private static String crimes() {
    return as(ANALYST, () -> app.get(DataSets.class).list()).stream()
        .filter(set -> set.kind() == se.loftet.dataset.DataKind.CRIME_COUNTS)
        .findFirst()
        .orElseThrow()
        .ref();
  }

  private static Question usual(String category) {
    return new Question(Method.USUAL, crimes(), "0486", category, "count", null, null, List.of());
  }

  @Test
  void aYearIsJudgedByTheYearsBeforeIt() {
    var answer = as(ANALYST, () -> findings.ask(usual("burglary"))).answer();
    assertThat(answer.lines()).hasSize(11);
    assertThat(answer.lines().getLast().name()).isEqualTo("2025");
    assertThat(answer.sentence().in(SWEDISH)).startsWith("2025: 129. Väntat var ");
    for (var line : answer.lines()) {
      var cells = line.cells();
      assertThat(cells.get(2).orNaN()).isLessThan(cells.get(1).orNaN());
      assertThat(cells.get(3).orNaN()).isGreaterThan(cells.get(1).orNaN());
    }
  }

  @Test
  void whatFollowsHowHardThePoliceLookSaysSo() {
    assertThat(cautions("drugs_weapons"))
        .contains(
            "Talet beror på hur mycket polisen letar. Fler anmälda betyder inte att fler brott begås.");
    assertThat(cautions("burglary")).noneMatch(words -> words.contains("letar"));
  }

  private static List<String> cautions(String category) {
    return as(ANALYST, () -> findings.ask(usual(category))).answer().cautions().stream()
        .map(each -> each.in(SWEDISH))
        .toList();
  }

  @Test
  void tooFewYearsIsAnAnswer(@TempDir Path folder) throws IOException {
    var file = folder.resolve("kort.csv");
    Files.writeString(
        file,
        "kommun;period;key;count;per100k;preliminary\n0486;2023;kort;5;1,0;\n0486;2025;kort;7;1,0;p\n");
    var set = take(file, SecrecyClass.INTERNAL);
    var answer =
        as(
                ANALYST,
                () ->
                    findings.ask(
                        new Question(
                            Method.USUAL, set, "0486", "kort", null, null, null, List.of())))
            .answer();
    assertThat(answer.headline().in(SWEDISH)).isEqualTo("För lite för att säga något");
  }

  @Test
  void aSavedFindingIsComputedAgainToTheSameBits() {
    var saved =
        as(ANALYST, () -> findings.save(usual("person"), "Brott mot person", SecrecyClass.PARTY));
    assertThat(saved.head().secrecy()).isEqualTo(SecrecyClass.PARTY);
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
    var again = as(ANALYST, () -> findings.ask(usual("person")));
    assertThat(again.sha256()).isEqualTo(saved.sha256());
    assertThat(Result.read(again.canonical())).isEqualTo(again);
    assertThatThrownBy(() -> as(POLICE, () -> findings.get(saved.head().id())))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void aStoredResultThatWasChangedIsFoundOut() {
    var saved = as(ANALYST, () -> findings.save(usual("theft"), "Stölder", SecrecyClass.INTERNAL));
    app.owner()
        .sql(
            "update finding_result set canonical = replace(canonical, 'FINAL', 'REVISED') where finding = ?")
        .param(saved.head().id())
        .update();
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.DAMAGED);
    app.owner().sql("delete from finding where id = ?").param(saved.head().id()).update();
  }

  @Test
  void newDataIsToldAndAskedAgainBesideTheOld(@TempDir Path folder) throws IOException {
    var file = folder.resolve("skadegorelse.csv");
    var head = "kommun;period;key;count;per100k;preliminary\n";
    var rows = new StringBuilder(head);
    for (int year = 2010; year < 2026; year++) {
      rows.append("0486;%d;skada;%d;1,0;\n".formatted(year, 300 + year % 7 * 10));
    }
    Files.writeString(file, rows);
    var own = as(ANALYST, () -> take(file, SecrecyClass.INTERNAL));
    var question = new Question(Method.USUAL, own, "0486", "skada", "count", null, null, List.of());
    var saved = as(ANALYST, () -> findings.save(question, "Skador", SecrecyClass.INTERNAL));
    assertThat(as(ANALYST, () -> findings.revised(saved))).isFalse();
    Files.writeString(file, rows.toString().replace("2025;skada;320", "2025;skada;900"));
    var wish = new Wishes(null, null, null, own);
    as(
        ANALYST,
        () -> {
          try {
            var imports = app.get(Imports.class);
            var order =
                imports.order(
                    Source.of(file, "skadegorelse.csv"), wish, SecrecyClass.INTERNAL, "kommun");
            return imports.take(order, at -> {}, () -> false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(as(ANALYST, () -> findings.revised(saved))).isTrue();
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
    var next = as(ANALYST, () -> findings.again(saved));
    assertThat(next.sha256()).isNotEqualTo(saved.sha256());
    assertThat(as(ANALYST, () -> findings.result(next)).answer().lines().getLast().mark())
        .isEqualTo("high");
    assertThat(as(ANALYST, () -> findings.revised(next))).isFalse();
    assertThat(next.repeats()).isNotNull();
  }

  @Test
  void aFindingNeverChanges() {
    var saved =
        as(ANALYST, () -> findings.save(usual("total"), "Alla brott", SecrecyClass.INTERNAL));
    assertThatThrownBy(() ->
            app.owner()
                .sql("update finding set sha256 = 'x' where id = ?")
                .param(saved.head().id())
                .update())
        .hasMessageContaining("never changes");
  }

  @Test
  void anAnalystAsksSeesAndSavesWithoutJavaScript() {
    var page =
        Browsing.browser().newContext(Browsing.options(390).setJavaScriptEnabled(false)).newPage();
    login(page);
    page.navigate(app.at("/arbete/strangnas/fynd").toString());
    press(page, "a:has-text('Hur många, och är det ovanligt?')");
    page.selectOption("#kategori", "burglary");
    press(page, "button:has-text('Visa svaret')");
    assertThat(page.innerText("main"))
        .contains("2025: 129. Väntat var", "Anmälda brott är inte alla brott");
    page.fill("#titel", "Inbrott i Strängnäs");
    press(page, "button:has-text('Spara fyndet')");
    assertThat(page.innerText("main")).contains("Fyndet är sparat", "Inbrott i Strängnäs");
    press(page, "button:has-text('Räkna om och jämför')");
    assertThat(page.innerText("main")).contains("exakt samma svar");
    var saved = page.url().replaceAll(".*?(/arbete[^?]*).*", "$1");
    var csv = page.request().get(page.url().replaceAll("\\?.*", "") + "/tabell.csv");
    assertThat(csv.text()).contains("2025;129;Slutlig;");
    page.navigate(app.at("/arbete/strangnas/fynd/ny?slag=USUAL&omrade=&fran=20x5").toString());
    assertThat(page.innerText("[role=alert]")).contains("2015-03");
    var address = page.url();
    page.context().close();
    sound(
        "/arbete/strangnas/fynd",
        "/arbete/strangnas/fynd/ny?slag=USUAL",
        address.replaceAll(".*?(/arbete)", "$1"),
        saved);
  }

  /// On a busy machine a button takes long to be judged still.
  private static void press(Page page, String button) {
    page.locator(button).first().click(new Locator.ClickOptions().setForce(true));
    page.waitForLoadState();
  }

  private static void login(Page page) {
    page.navigate(app.at("/logga-in").toString());
    page.fill("input[name=login]", "samordnare");
    page.fill("input[name=password]", People.PASSWORD);
    page.click("main button");
    page.waitForURL(address -> !address.endsWith("/logga-in"));
  }

  private static void sound(String... paths) {
    var page = Browsing.reader(320).newPage();
    login(page);
    for (var path : paths) {
      assertThat(page.navigate(app.at(path).toString()).status()).as(path).isEqualTo(200);
      assertThat(Browsing.violations(page)).as(path).isEmpty();
      assertThat(Browsing.overflow(page)).as(path).isZero();
      show(page, path);
    }
    page.context().close();
  }

  private static void show(Page page, String path) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      for (int width : List.of(390, 1280)) {
        page.setViewportSize(width, 900);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(folder, path.replaceAll("[^a-z0-9A-Z]+", "-") + width + ".png")));
      }
    }
  }
}
