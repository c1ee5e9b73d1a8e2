package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.Pictures;
import se.loftet.workplace.ExampleTown;

/// The thread carried one step further, told as the people who do it: the coordinator, the police,
/// the one who was out, and a resident.
class ThreadStoryTest {
  private static final String PROMISE =
      "Kommunen och polisen håller minst 6 möten om grannsamverkan i Norrby under 2025.";

  @Test
  void aTownCarriesItsThreadFromGapToPublishedResult() {
    try (var town = new ExampleTown().filled()) {
      town.person("samordnare", "COORDINATOR", "kommun");
      town.person("kommunpolis", "MUNICIPAL_POLICE", "polis");
      town.person("parkenheten", "UNIT_REPORTER", "kommun");
      var coordinator = town.login(1280, "samordnare");
      mendsAGap(town, coordinator);
      writesACheckablePromise(town, coordinator);
      bothApproveAndSign(town, coordinator);
      logsByPhone(town);
      followsUp(town, coordinator);
      publishes(town, coordinator);
      readsItAsAResident(town);
      coordinator.context().close();
    }
  }

  private static void mendsAGap(ExampleTown town, Page page) {
    page.navigate(town.url("/trad/2025"));
    Pictures.keep(page, "thread-1280");
    var gap = page.locator("tr", new Page.LocatorOptions().setHasText("Orsak saknas"));
    assertThat(gap.count()).isEqualTo(1);
    Browsing.send(gap.locator("a"));
    page.check("input[name=corner][value=GUARDIAN]");
    page.fill("textarea[name=text]", "Belysningen i parken är trasig");
    save(page);
    page.navigate(town.url("/trad/2025"));
    assertThat(gap.count()).isZero();
    assertThat(page.content()).contains("Belysningen i parken är trasig");
  }

  private static void writesACheckablePromise(ExampleTown town, Page page) {
    page.navigate(town.url("/lofte/ny?under=" + town.document.id()));
    page.fill("textarea[name=text]", "Vi ska verka för tryggare kvällar.");
    Browsing.send(page, "button[value=check]");
    assertThat(page.innerText("[data-panel]")).contains("verka för");
    page.fill("textarea[name=text]", PROMISE);
    page.check("input[name='target.kind'][value=COUNT]");
    page.check("input[name='target.operator'][value=AT_LEAST]");
    page.fill("input[name='target.value']", "6");
    page.fill("input[name='target.unit']", "möten");
    page.fill("input[name=ownerRole]", "Trygghetssamordnaren");
    page.fill("input[name=placeText]", "Norrby");
    page.fill("input[name=followUpOn]", "2026-01-15");
    page.check("input[name=secrecy][value=OPEN]");
    Browsing.send(page, "button[value=check]");
    assertThat(page.innerText("[data-panel]")).doesNotContain("verka för");
    Pictures.keep(page, "editor-1280");
    save(page);
  }

  private static void bothApproveAndSign(ExampleTown town, Page coordinator) {
    coordinator.navigate(town.url("/2025"));
    Browsing.send(coordinator, "button[value=refer]");
    Browsing.send(coordinator, "button[value=approve]");
    var police = town.login(1280, "kommunpolis");
    police.navigate(town.url("/2025"));
    assertThat(police.innerText("main")).contains(PROMISE.substring(0, 40));
    Browsing.send(police, "button[value=approve]");
    police.context().close();
    coordinator.navigate(town.url("/2025"));
    for (var row : coordinator.locator("input[name^='titel.']").all()) {
      if (row.inputValue().isEmpty() && row.getAttribute("name").equals("titel.1")) {
        row.fill("Lokalpolisområdeschef");
      }
    }
    coordinator.check("input[name=efterhand]");
    Browsing.send(coordinator, "button[value=sign]");
    assertThat(coordinator.innerText("main .lead")).contains("Undertecknad");
  }

  private static void logsByPhone(ExampleTown town) {
    var phone = town.login(390, "parkenheten");
    phone.navigate(town.url("/logga"));
    phone.locator("label", has("Trygghetsvandring")).click();
    phone.locator("label", has("Norrby")).click();
    Pictures.keep(phone, "log-390");
    Browsing.send(phone, ".dock button");
    assertThat(phone.innerText("[role=status]")).contains("Sparat").contains("Norrby");
    assertThat(phone.innerText("main")).contains("1 loggad");
    phone.context().close();
  }

  private static Page.LocatorOptions has(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void followsUp(ExampleTown town, Page page) {
    page.navigate(town.url("/2025/uppfoljning"));
    var mine = section(page);
    mine.locator("summary", new Locator.LocatorOptions().setHasText("utfall")).click();
    mine.locator("input[name=tal]").fill("7");
    Browsing.send(mine.locator("button[value=outcome]"));
    assertThat(section(page).innerText()).contains("7 möten").contains("Uppfyllt");
    section(page).locator("[id^=verdict-] > summary").click();
    Browsing.send(section(page).locator("button[value=verdict]"));
    assertThat(section(page).innerText()).contains("Bedömt");
    Pictures.keep(page, "follow-up-1280");
  }

  private static Locator section(Page page) {
    return page.locator("section", has("grannsamverkan i Norrby"));
  }

  private static void publishes(ExampleTown town, Page page) {
    page.navigate(town.url("/2025/forhandsvisning"));
    assertThat(page.innerText("main")).contains("Blir offentligt");
    Browsing.send(page, "button[value=publish]");
    assertThat(page.innerText("main .lead")).contains("Publicerad");
    page.navigate(town.url(""));
    Pictures.keep(page, "home-1280");
    page.setViewportSize(390, 844);
    for (var each : new String[] {"", "/trad/2025", "/2025/uppfoljning"}) {
      page.navigate(town.url(each));
      Pictures.keep(page, "small" + each.replace('/', '-') + "-390");
    }
  }

  private static void readsItAsAResident(ExampleTown town) {
    try (BrowserContext resident = Browsing.reader(390)) {
      var page = resident.newPage();
      page.navigate(town.application.url("/" + ExampleTown.SLUG + "/2025"));
      assertThat(page.innerText("main")).contains("grannsamverkan i Norrby");
      assertThat(Browsing.violations(page)).isEmpty();
    }
  }

  private static void save(Page page) {
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
  }
}
