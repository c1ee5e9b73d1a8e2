package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// What was seen on a walk and waits too long reaches the coordinator at the start of the day.
class OverdueWalkTest {
  private static final ExampleTown TOWN = new ExampleTown();

  @BeforeAll
  static void fill() {
    TOWN.filled();
    var rows = new WalkRows(TOWN);
    var walk = rows.walk("norrby-sen", Walk.State.WALKED, "2025-11-10");
    rows.note(walk, "mork-tunnel", "Tunneln är mörk", null);
    rows.note(walk, "trasig-lampa", "Lampan är trasig", null);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("lasare", "READER", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static String home(String login) {
    Page page = TOWN.login(390, login);
    page.navigate(TOWN.url(""));
    var words = page.innerText("main");
    assertThat(Browsing.violations(page)).isEmpty();
    page.context().close();
    return words;
  }

  @Test
  void theCoordinatorIsToldFromTheFirstLateDayUntilSomebodyDecides() {
    assertThat(home("samordnare")).doesNotContain("från vandringar");
    TOWN.application.clock.pass(Duration.ofDays(60));
    assertThat(home("samordnare")).contains("2 iakttagelser från vandringar väntar");
    assertThat(home("lasare")).doesNotContain("från vandringar");
    var page = TOWN.login(390, "samordnare");
    page.navigate(TOWN.url(""));
    Browsing.send(page, "text=2 iakttagelser från vandringar");
    assertThat(page.innerText("#sena")).contains("Tunneln är mörk", "Lampan är trasig");
    Browsing.send(page, "#sena a:has-text('Lampan är trasig')");
    page.check("input[value=NO]");
    page.fill("#skal", "Lampan är hel igen.");
    Browsing.send(page, "button[value=decide]");
    page.context().close();
    assertThat(home("samordnare")).contains("En iakttagelse från en vandring väntar", "Tunneln");
  }
}
