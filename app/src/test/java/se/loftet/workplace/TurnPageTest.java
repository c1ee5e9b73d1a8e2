package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;

/// The turn of a year, decided on in one form.
class TurnPageTest {
  private static final ExampleTown TOWN = new ExampleTown();

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("kollega", "COORDINATOR", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static Page open(String period, String login) {
    var page = TOWN.loginWithoutScript(390, login);
    page.navigate(TOWN.url("/" + period + "/arsskifte"));
    return page;
  }

  /// The row whose words contain these.
  private static Locator row(Page page, String words) {
    return page.locator("main details li", new Page.LocatorOptions().setHasText(words));
  }

  private static void decide(Locator row, String choice, String reason) {
    row.locator("select").selectOption(choice);
    row.locator("input").fill(reason);
  }

  private static void save(Page page) {
    Browsing.send(page, "button[value=decide]");
  }

  @Test
  void aFaultyDecisionIsToldAtItsFieldAndNothingTypedIsLost() {
    new LargePeriod(TOWN, "2031", 2, 2);
    var page = open("2031", "samordnare");
    decide(row(page, "2031-1-a1"), "KEEP", "Den behövs.");
    row(page, "2031-1-a2").locator("select").selectOption("DROP");
    row(page, "2031-2-a1").locator("input").fill("Skäl utan val");
    page.fill("#titel", "Löftet för nästa år");
    save(page);
    assertThat(page.innerText("[role=status]")).contains("Ett beslut är sparat");
    assertThat(page.innerText("[role=alert]")).contains("Skriv skälet", "Välj vad som händer");
    assertThat(row(page, "2031-1-a1").innerText()).contains("Beslutat");
    assertThat(row(page, "2031-1-a2").locator("select").inputValue()).isEqualTo("DROP");
    assertThat(row(page, "2031-1-a2").locator(".field.error").innerText()).contains("Skriv skälet");
    assertThat(row(page, "2031-2-a1").locator("input").inputValue()).isEqualTo("Skäl utan val");
    assertThat(page.inputValue("#titel")).isEqualTo("Löftet för nästa år");
    assertThat(Browsing.overflow(page)).isZero();
    row(page, "2031-1-a2").locator("input").fill("Ersätts av fotpatrullen.");
    row(page, "2031-2-a1").locator("select").selectOption("CHANGE");
    save(page);
    assertThat(page.innerText("[role=status]")).contains("2 beslut är sparade");
    page.context().close();
  }

  @Test
  void aPeriodIsNotClosedWithFaultsAndEachIsToldAtItsField() {
    new LargePeriod(TOWN, "2032", 1, 1);
    var page = open("2032", "samordnare");
    page.fill("#ref", "nästa år!");
    page.fill("#titel", "");
    page.fill("#borjar", "snart");
    row(page, "2032-1-a1").locator("input").fill("Har inte valt än");
    Browsing.send(page, "button[value=close]");
    assertThat(row(page, "2032-1-a1").innerText()).contains("Välj vad som händer");
    decide(row(page, "2032-1-a1"), "KEEP", "Den behövs.");
    Browsing.send(page, "button[value=close]");
    for (var field : new String[] {"ref", "titel", "borjar"}) {
      assertThat(page.getAttribute("#" + field, "aria-describedby")).isEqualTo("fel-" + field);
    }
    assertThat(page.inputValue("#ref")).isEqualTo("nästa år!");
    assertThat(page.inputValue("#borjar")).isEqualTo("snart");
    assertThat(row(page, "2032-1-a1").innerText()).contains("Beslutat");
    page.context().close();
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileIsShownAndOnlyTouchedRowsAreWritten() {
    new LargePeriod(TOWN, "2033", 1, 2);
    var mine = open("2033", "samordnare");
    var theirs = open("2033", "kollega");
    decide(row(theirs, "2033-1-a1"), "KEEP", "Den gör nytta.");
    decide(row(theirs, "2033-1-a2"), "KEEP", "Den också.");
    save(theirs);
    decide(row(mine, "2033-1-a1"), "DROP", "Ingen kom.");
    save(mine);
    assertThat(row(mine, "2033-1-a1").innerText())
        .contains("Någon annan har beslutat under tiden", "Den gör nytta.");
    assertThat(row(mine, "2033-1-a1").locator("input").inputValue()).isEqualTo("Ingen kom.");
    assertThat(row(mine, "2033-1-a2").locator("input").inputValue()).isEqualTo("Den också.");
    save(mine);
    assertThat(mine.innerText("[role=status]")).contains("Ett beslut är sparat");
    assertThat(row(mine, "2033-1-a1").locator("select").inputValue()).isEqualTo("DROP");
    mine.context().close();
    theirs.context().close();
  }

  /// A decision and its reason in every row that has none: four hundred rows by hand take long.
  private static final String DECIDE_THE_REST =
      """
      () => {
        for (const row of document.querySelectorAll('main details fieldset')) {
          const [choice, reason] = [row.querySelector('select'), row.querySelector('input')];
          if (choice.value === '') [choice.value, reason.value] = ['KEEP', 'Gäller som förut.'];
        }
        for (const promise of document.querySelectorAll('section > fieldset input[value=KEEP]')) promise.checked = true;
        for (const reason of document.querySelectorAll('section > div.field input')) reason.value = 'Löftespunkten står kvar.';
      }
      """;

  @Test
  void aPeriodOfTwentyByTwentyIsFoldedAndDecidedOnOnOnePage() {
    var period = new LargePeriod(TOWN, "2034", 20, 20);
    var page = open(period.name, "samordnare");
    assertThat(page.locator("main details[open]").count()).isZero();
    assertThat(page.locator("main summary").first().innerText())
        .contains("20 aktiviteter, 20 utan beslut");
    assertThat(Browsing.overflow(page)).isZero();
    page.locator("main summary").first().click();
    decide(row(page, "2034-1-a7"), "DROP", "Ingen kom.");
    page.evaluate(DECIDE_THE_REST);
    save(page);
    assertThat(page.innerText("[role=status]")).contains("420 beslut är sparade");
    assertThat(page.innerText(".lead")).contains("Allt är beslutat");
    assertThat(page.locator("main details fieldset").count()).isZero();
    page.locator("main summary").first().click();
    assertThat(row(page, "2034-1-a7").locator("select").inputValue()).isEqualTo("DROP");
    page.context().close();
  }

  @Test
  void thePagesOfALargePeriodFitAPhone() {
    var period = new LargePeriod(TOWN, "2035", 20, 20);
    var page = TOWN.login(390, "samordnare");
    for (var path : new String[] {"/%s/arsskifte", "/%s/uppfoljning", "/%s", "/trad/%s"}) {
      page.navigate(TOWN.url(path.formatted(period.name)));
      assertThat(Browsing.violations(page)).as(path).isEmpty();
      assertThat(Browsing.overflow(page)).as(path).isZero();
    }
    page.navigate(TOWN.url("/%s/arsskifte".formatted(period.name)));
    page.locator("section > div.field input").first().fill("Ett skäl utan val");
    Browsing.send(page, "button[value=close]");
    assertThat(page.locator(".field.error, fieldset.error").count()).isPositive();
    assertThat(Browsing.violations(page)).isEmpty();
    assertThat(Browsing.overflow(page)).isZero();
    page.context().close();
  }
}
