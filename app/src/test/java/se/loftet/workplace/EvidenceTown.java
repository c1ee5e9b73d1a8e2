package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Ref;
import se.loftet.support.Browsing;

/// The example town for the story of a file: who brings it in, the forms they use, and how the
/// picture it ends in is adopted.
class EvidenceTown {
  static final Path FILE = Path.of("src/main/resources/demo/data/anmalda_brott_sormland_urval.csv");
  static ExampleTown town;
  static Ref<SituationPicture> picture = new Ref<>(0);
  static Ref<Problem> problem = new Ref<>(0);
  static Ref<Evidence> crimes = new Ref<>(0);
  static String saved = "";
  static String ref = "";

  @BeforeAll
  static void fill() {
    town = new ExampleTown();
    town.filled();
    town.person("samordnare", "COORDINATOR", "kommun");
    town.person("kommunpolis", "MUNICIPAL_POLICE", "polis");
    crimes = source();
  }

  private static Ref<Evidence> source() {
    return town.add(
        new Evidence(
            ExampleTown.head("brott-2026"),
            SourceKind.REPORTED_CRIME,
            "Anmälda brott",
            "Brå",
            null,
            null,
            null,
            "2025",
            null,
            null,
            null));
  }

  @AfterAll
  static void close() {
    town.close();
  }

  static Page staff() {
    return town.loginWithoutScript(390, "samordnare");
  }

  /// Saves the form as open to everybody once it is released, and answers its number.
  static long kept(Page page) {
    page.check("input[name=secrecy][value=OPEN]");
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
    return Long.parseLong(page.url().replaceAll(".*/(\\d+)\\?.*", "$1"));
  }

  static void bring(Page page, byte[] file) {
    page.navigate(town.url("/underlag"));
    page.setInputFiles("#fil", new FilePayload("anmalda.csv", "text/csv", file));
    Browsing.send(page, "form[enctype] button");
    await()
        .until(() -> {
          page.reload();
          return page.locator("button[value=intag]").count() > 0;
        });
    page.selectOption("#klass", "INTERNAL");
    Browsing.send(page, "button[value=intag]");
    await()
        .until(() -> {
          page.reload();
          return page.url().contains("/underlag/data/");
        });
  }

  /// Nothing to mend for axe, and no sideways scrolling, in both languages on a small screen.
  static void sound(String... addresses) {
    var page = town.login(320, "samordnare");
    for (var address : addresses) {
      assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
      assertThat(Browsing.violations(page)).as(address).isEmpty();
      assertThat(Browsing.overflow(page)).as(address).isZero();
      show(page, address);
    }
    page.context().close();
  }

  /// Pictures of the screens for a person to look at: `-Dpictures=folder`.
  static void show(Page page, String address) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      var name = address.replaceAll(".*?//[^/]+", "").replaceAll("[^A-Za-z0-9]+", "-");
      for (int width : List.of(390, 1280)) {
        page.setViewportSize(width, 900);
        var file = Path.of(folder, name + "-" + width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
      }
      page.setViewportSize(320, 844);
    }
  }

  static void adopt() {
    var steps = town.url("/lagesbild/" + picture.id() + "/steg");
    var page = staff();
    page.navigate(steps);
    Browsing.send(page, "button[value=refer]");
    Browsing.send(page, "button[value=approve]");
    assertThat(page.locator("button[value=approve]").count()).isZero();
    var police = town.loginWithoutScript(390, "kommunpolis");
    police.navigate(steps);
    Browsing.send(police, "button[value=approve]");
    police.context().close();
    decide(page, steps);
    assertThat(page.innerText("[role=alert]")).contains("vem som leder arbetet", "13 §");
    assertThat(page.inputValue("#diarienummer")).isEqualTo("KS 2025/44");
    assertThat(page.inputValue("#dag")).isEqualTo("2025-11-10");
    law(page, "Nämnd som leder arbetet", "body", "Kommunstyrelsen");
    decide(page, steps);
    Browsing.send(page, "button[value=publish]");
    assertThat(page.innerText("[role=alert]")).contains("Samordningsfunktionen", "11 §");
    law(page, "Samordningsfunktion", "contact", "trygghet@ekeby.example");
    page.navigate(steps);
    Browsing.send(page, "button[value=publish]");
    page.context().close();
  }

  private static void decide(Page page, String steps) {
    page.navigate(steps);
    page.fill("#dag", "2025-11-10");
    page.fill("#instans", "Kommunstyrelsen");
    page.fill("#diarienummer", "KS 2025/44");
    Browsing.send(page, "button[value=sign]");
  }

  /// Adds what the law asks for, from its page.
  private static void law(Page page, String kind, String field, String value) {
    page.navigate(town.url("/lagen"));
    Browsing.send(page, "a:has-text('Lägg in: " + kind + "')");
    page.fill("[name=title]", kind);
    page.fill("[name=" + field + "]", value);
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
  }
}
