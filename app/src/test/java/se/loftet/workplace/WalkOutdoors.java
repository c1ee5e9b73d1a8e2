package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import se.loftet.support.Browsing;
import se.loftet.support.CameraPicture;

/// Those who are outdoors with the field app, without coverage.
record WalkOutdoors(ExampleTown town) {
  private static final Pattern CODE =
      Pattern.compile("Kod för den som vill följa den: (\\S{5}-\\S{5})");

  /// Notes four things and returns the code of the first, for whoever saw it.
  String walk() {
    var phone =
        new FieldPhone(town.login(390, "sekreterare"))
            .prepare(Screens.origin(town), "ekeby", WalkStoryTest.WALK);
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
    Screens.picture(phone.page, "walk-field-390");
    phone.offline(false);
    phone.arrived();
    assertThat(phone.queue()).isEqualTo("0 väntar, 5 framme");
    assertThat(phone.page.innerText("#sparat"))
        .contains("Kvitto V")
        .contains("1 av 1 bilder framme");
    var code = CODE.matcher(phone.page.locator("#sparat > li").last().innerText());
    assertThat(code.find()).isTrue();
    phone.context().close();
    assertThat(
            Screens.owner(town)
                .sql(
                    "select count(*) from observation o join walk w on w.id = o.walk where w.ref ="
                        + " ?")
                .param(WalkStoryTest.WALK)
                .query(Integer.class)
                .single())
        .isEqualTo(4);
    var bytes =
        Screens.owner(town)
            .sql("select bytes from photo")
            .query((row, n) -> row.getBytes(1))
            .single();
    var words = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(words)
        .doesNotContain("Exif")
        .doesNotContain(CameraPicture.CAMERA)
        .doesNotContain(CameraPicture.COMMENT);
    assertThat(Screens.owner(town).sql("select width from photo").query(Integer.class).single())
        .isEqualTo(1600);
    return code.group(1);
  }

  /// Plans a return walk and goes it; returns its name.
  String walkAgain(Page before) {
    town.application.clock.pass(Duration.ofDays(60));
    var page = town.login(before.context(), "samordnare");
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
    Browsing.send(page, "text=Planera återvandring");
    assertThat(page.inputValue("#rubrik"))
        .isEqualTo("Återvandring: Trygghetsvandring i Stallarholmen");
    page.fill("#dag", "2026-01-19");
    Browsing.send(page, "main .btn:not(.second)");
    page.waitForURL("**/vandringar/2026-*");
    var again = page.url().substring(page.url().lastIndexOf('/') + 1);
    page.close();
    var phone =
        new FieldPhone(town.login(390, "sekreterare"))
            .prepare(Screens.origin(town), "ekeby", again);
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
    old.locator("input[capture]")
        .setInputFiles(new FilePayload("nu.jpg", "image/jpeg", CameraPicture.of(5, 1600, 1200)));
    phone.page.waitForFunction(
        "() => [...document.querySelectorAll('li')].some(li => li.textContent.includes('1 bild'))");
    Screens.picture(phone.page, "walk-return-390");
    old.locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Spara"))
        .click();
    phone.page.waitForSelector("#sparat > li");
    phone.offline(false);
    phone.arrived();
    phone.context().close();
    assertThat(
            Screens.owner(town)
                .sql("select found from observation where returns_to is not null")
                .query(String.class)
                .single())
        .isEqualTo("FIXED");
    return again;
  }
}
