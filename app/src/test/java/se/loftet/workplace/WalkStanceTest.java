package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Stance;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// What was noted on a walk becomes a source in the situation picture, with its numbers.
class WalkStanceTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String DETAILS = "details:has(input[value='centrum-host'])";

  @BeforeAll
  static void fill() {
    TOWN.filled();
    var rows = new WalkRows(TOWN);
    var walk = rows.walk("centrum-host", Walk.State.PLANNED, "2025-11-10");
    rows.note(walk, "mork-tunnel", "Tunneln är mörk", null);
    rows.note(walk, "trasig-lampa", "Lampan vid torget är trasig", null);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static List<Stance> stances() {
    return TOWN.work(() -> TOWN.store.all(Stance.class, ExampleTown.CODE)).stream()
        .filter(s -> s.source() == SourceKind.WALK && s.evidence() != null)
        .toList();
  }

  private static void say(Page page, String kind) {
    page.navigate(TOWN.url("/lagesbild/" + TOWN.picture.id() + "/bild"));
    page.click(DETAILS + " summary");
    page.selectOption(DETAILS + " select[name=hallning]", kind);
    Browsing.send(page, DETAILS + " button");
  }

  @Test
  void aPersonDecidesWhatTheWalkSaysAndTheNumbersComeAlong() {
    var page = TOWN.login(390, "samordnare");
    page.navigate(TOWN.url("/lagesbild/" + TOWN.picture.id() + "/bild"));
    assertThat(page.locator("#vandringar").count()).isZero();
    page.navigate(TOWN.url("/vandringar/centrum-host"));
    Browsing.send(page, "button[value=walked]");
    say(page, "SUPPORTS");
    assertThat(stances())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.stance()).isEqualTo(Stance.Kind.SUPPORTS);
          assertThat(s.note())
              .isEqualTo(
                  "2 iakttagelser: 2 otrygga, 0 varken eller, 0 guldkorn. 0 om människor. Mest:"
                      + " Belysning 2.");
          assertThat(s.place()).isEqualTo(TOWN.centrum);
        });
    assertThat(page.innerText("main")).contains("2 iakttagelser: 2 otrygga");
    say(page, "SILENT");
    assertThat(stances()).singleElement().extracting(Stance::stance).isEqualTo(Stance.Kind.SILENT);
    Screens.picture(page, "picture-walked-390");
    page.context().close();
  }

  @Test
  void whatIsNotInTheListIsRefusedInASentence() {
    var page = TOWN.login(390, "samordnare");
    page.navigate(TOWN.url("/lagesbild/" + TOWN.picture.id() + "/bild"));
    var token = page.getAttribute("input[name=_csrf] >> nth=0", "value");
    var answer =
        page.request()
            .post(
                TOWN.url("/lagesbild/" + TOWN.picture.id() + "/vandring"),
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_csrf", token)
                            .set("vandring", "finns-inte")
                            .set("problem", "-3")
                            .set("hallning", "KANSKE")));
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.text()).contains("Det står inte vad vandringen säger");
    page.context().close();
  }
}
