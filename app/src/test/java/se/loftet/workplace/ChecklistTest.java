package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// A municipality's own checklist, and every kind of walk that asks it.
class ChecklistTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String SAVE = "main .btn:not(.second)";

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    new WalkRows(TOWN).walk("norrby-checklista", Walk.State.PLANNED, "2025-11-10");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static Page list(Page page) {
    page.navigate(TOWN.url("/vandringar/checklista"));
    return page;
  }

  @Test
  void theListIsChangedWithoutLosingALineAndThePhoneAsksIt() {
    var page = list(TOWN.login(320, "samordnare"));
    assertThat(page.inputValue("#lista")).contains("Belysning");
    page.fill("#lista", "Belysning: lampa trasig\n: bländar");
    Browsing.send(page, SAVE);
    assertThat(page.innerText("[role=alert]")).contains("rad 2 (: bländar)");
    page.fill("#lista", "Belysning: lampa trasig\nIs och halka\nbelysning: bländar");
    Browsing.send(page, SAVE);
    assertThat(page.innerText("[role=alert]")).contains("rad 3 (belysning: bländar)", "står redan");
    assertThat(page.inputValue("#lista")).contains("Is och halka");
    var colleague = list(TOWN.login(320, "samordnare"));
    page.fill("#lista", "Belysning: lampa trasig; bländar\nIs och halka\n*Människor");
    Browsing.send(page, SAVE);
    colleague.fill("#lista", "Buskar");
    Browsing.send(colleague, SAVE);
    assertThat(colleague.innerText("[role=alert]")).contains("någon annan sparade");
    assertThat(colleague.inputValue("#lista")).isEqualTo("Buskar");
    assertThat(colleague.innerText(".theirs")).contains("Is och halka", "*Människor");
    assertThat(Browsing.violations(colleague)).isEmpty();
    assertThat(Browsing.overflow(colleague)).isZero();
    colleague.fill("#lista", "Belysning: lampa trasig; bländar\nIs och halka\n*Människor\nBuskar");
    Browsing.send(colleague, SAVE);
    assertThat(list(page).inputValue("#lista")).contains("Is och halka", "Buskar");
    var phone =
        new FieldPhone(TOWN.login(390, "sekreterare"))
            .prepare(Screens.origin(TOWN), "ekeby", "norrby-checklista");
    assertThat(phone.page.innerText("main")).contains("Is och halka", "Buskar");
    phone.context().close();
    colleague.context().close();
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(Walk.Kind.class)
  void everyKindOfWalkIsPlannedAndTakenAlongOnThePhone(Walk.Kind kind) {
    var page = TOWN.login(390, "samordnare");
    page.navigate(TOWN.url("/vandringar/ny"));
    page.selectOption("#slag", kind.name());
    page.fill("#rubrik", "Vandring i Norrby " + kind);
    page.selectOption("#ort", new SelectOption().setLabel("Norrby"));
    page.selectOption(
        "#aktivitet", new SelectOption().setLabel("Trygghetsvandringar i alla orter"));
    page.fill("#dag", "2025-11-20");
    Browsing.send(page, SAVE);
    assertThat(page.innerText("h1")).isEqualTo("Vandring i Norrby " + kind);
    assertThat(page.innerText("main")).contains("Planerad");
    var walk = page.url().substring(page.url().lastIndexOf('/') + 1);
    var phone =
        new FieldPhone(TOWN.login(390, "sekreterare")).prepare(Screens.origin(TOWN), "ekeby", walk);
    assertThat(phone.page.innerText("h1")).isEqualTo("Vandring i Norrby " + kind);
    phone.note("Belysning", "Mörkt vid " + kind, null);
    phone.arrived();
    page.reload();
    assertThat(page.innerText("main")).contains("Mörkt vid " + kind);
    phone.context().close();
    page.context().close();
  }
}
