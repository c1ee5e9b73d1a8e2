package se.loftet.workplace;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.thread.GapCode;

/// Each gap's link leads to where it can be mended, and mending it there removes it from the list.
class GapMendingTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static Page page;

  /// How a person mends the gap on the page its link leads to.
  private static final Map<String, Consumer<Page>> MENDED =
      Map.ofEntries(
          entry("problem.noSource", GapMendingTest::stance),
          entry("problem.noPlace", p -> p.fill("[name=placeText]", "Parken")),
          entry("problem.noCause", GapMendingTest::cause),
          entry("problem.noFocusArea", p -> focus(p, "Mörker")),
          entry("focus.noProblem", p -> p.locator("[name=problems]").first().check()),
          entry("focus.noPromise", p -> p.fill("[name=text]", "Kommunen går två vandringar.")),
          entry("focus.noActivity", GapMendingTest::activity),
          entry("focus.noReason", p -> p.fill("[name=reason]", "Räcker inte till")),
          entry("promise.notCheckable", GapMendingTest::checkable),
          entry("promise.noOwner", p -> p.fill("[name=ownerRole]", "Samordnaren")),
          entry("promise.noFocusArea", p -> p.locator("[name=focusAreas]").first().check()),
          entry("promise.noBaseline", p -> p.fill("[name=baseline]", "Två förra året")),
          entry("promise.noFollowUpDate", p -> p.fill("[name=followUpOn]", "2025-12-01")),
          entry("promise.noActivity", GapMendingTest::activity),
          entry("promise.noOutcome", p -> p.fill("[name=value]", "3")),
          entry("promise.noNumber", p -> p.fill("[name=value]", "3")),
          entry("document.noPromise", p -> p.fill("[name=text]", "Kommunen går två vandringar.")),
          entry("document.noPicture", p -> choose(p, "picture")),
          entry("activity.noPromise", p -> choose(p, "promise")),
          entry("activity.noOwner", p -> p.fill("[name=responsible]", "Samordnaren")),
          entry("activity.noTarget", GapMendingTest::target),
          entry("activity.noPeriod", p -> period(p, "2024-02", "2024-11")),
          entry("activity.outsidePeriod", p -> period(p, "2024-02", "2024-11")),
          entry("activity.noCause", p -> p.locator("[name=causes]").first().check()),
          entry("activity.noOutcome", p -> p.fill("[name=value]", "3")),
          entry("outcome.noSource", p -> choose(p, "evidence")),
          entry("outcome.noTarget", GapMendingTest::target),
          entry("verdict.noEvidence", p -> p.locator("[name=evidence]").first().check()),
          entry("agreement.overlap", p -> p.fill("[name=ends]", "2018-05-31")),
          entry("agreement.noPurpose", p -> p.fill("[name=purposes]", "Trygghet")),
          entry("agreement.noArea", p -> p.fill("[name=areas]", "Trafik")),
          entry("agreement.gap", GapMendingTest::agreement),
          entry("picture.chapterEmpty", p -> p.fill("[name=analysis]", "Hastigheten är orsaken")),
          entry("picture.noDecision", p -> p.fill("[name=decided]", "2018-12-01")),
          entry("picture.tooOld", p -> p.fill("[name=decided]", "2018-01-01")));

  @BeforeAll
  static void fill() {
    TOWN.filled();
    new BrokenTown(TOWN);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    page = TOWN.loginWithoutScript(1280, "samordnare");
  }

  @AfterAll
  static void close() {
    page.context().close();
    TOWN.close();
  }

  static Stream<String> codes() {
    return new TreeMap<>(MENDED).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isMendedWhereItsLinkLeads(String code) {
    var gaps = list(code);
    assertThat(gaps.count()).as("there is such a gap").isPositive();
    var said = String.valueOf(gaps.first().textContent());
    int before = same(gaps, said);
    page.navigate(TOWN.application.url(String.valueOf(gaps.first().getAttribute("href"))));
    Objects.requireNonNull(MENDED.get(code)).accept(page);
    page.locator("button[value=save]:not(.vh)").click();
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
    assertThat(same(list(code), said)).isLessThan(before);
  }

  private static Locator list(String code) {
    page.navigate(TOWN.url("/luckor?kod=" + code));
    return page.locator("main ul.mend a[href*='/arbete/']");
  }

  private static int same(Locator gaps, String said) {
    return (int) gaps.allTextContents().stream().filter(said::equals).count();
  }

  private static void choose(Page page, String name) {
    var options = page.locator("select[name=" + name + "] option");
    page.selectOption("select[name=" + name + "]", options.nth(1).getAttribute("value"));
  }

  private static void stance(Page page) {
    page.check("[name=source][value=RESIDENT_DIALOGUE]");
    page.check("[name=stance][value=SUPPORTS]");
    choose(page, "evidence");
  }

  private static void cause(Page page) {
    page.check("[name=corner][value=GUARDIAN]");
    page.fill("[name=text]", "Ingen vuxen är ute");
  }

  private static void focus(Page page, String title) {
    page.fill("[name=title]", title);
    page.check("[name=choice][value=CHOSEN]");
  }

  private static void activity(Page page) {
    page.fill("[name=text]", "Fotpatrull på kvällar");
    page.check("[name=status][value=ONGOING]");
  }

  private static void period(Page page, String starts, String ends) {
    page.fill("[name=starts]", starts);
    page.fill("[name=ends]", ends);
  }

  private static void target(Page page) {
    page.check("[name='target.kind'][value=COUNT]");
    page.check("[name='target.operator'][value=AT_LEAST]");
    page.fill("[name='target.value']", "4");
    page.fill("[name='target.unit']", "pass");
  }

  private static void checkable(Page page) {
    page.fill("[name=text]", "Kommunen går minst fyra trygghetsvandringar i hamnen under 2025.");
    page.fill("[name=ownerRole]", "Samordnaren");
    page.fill("[name=placeText]", "Hamnen");
    page.fill("[name=followUpOn]", "2025-12-01");
    page.fill("[name=baseline]", "Två förra året");
    target(page);
  }

  private static void agreement(Page page) {
    page.fill("[name=title]", "Överenskommelse igen");
    period(page, "2019", "2022");
    page.fill("[name=purposes]", "Trygghet");
    page.fill("[name=areas]", "Trafik");
  }

  /// What is mended in more steps than one form, or is only told because what is signed stays.
  private static final Set<GapCode> MORE_STEPS =
      EnumSet.of(
          GapCode.FOCUS_TOO_MANY,
          GapCode.PROMISE_NO_VERDICT,
          GapCode.PROMISE_NOT_SIGNED,
          GapCode.AMENDMENT_NOT_SIGNED,
          GapCode.OUTCOME_CONFLICT,
          GapCode.FOLLOW_UP_LATE,
          GapCode.ACTIVITY_SILENT,
          GapCode.NEXT_PERIOD_UNDECIDED,
          GapCode.AGREEMENT_NO_PERIOD,
          GapCode.AGREEMENT_EXPIRING,
          GapCode.PICTURE_AGEING,
          GapCode.DOCUMENT_NO_SIGNING_DATE,
          GapCode.DOCUMENT_SIGNING_CONFLICT,
          GapCode.DOCUMENT_NO_SIGNATORY,
          GapCode.DOCUMENT_SIGNATORIES_UNCLEAR,
          GapCode.DOCUMENT_RETROACTIVE);

  @Test
  void everyCodeIsMendedByOneFormOrNamedHere() {
    for (var code : GapCode.values()) {
      assertThat(MENDED.containsKey(code.code()) != MORE_STEPS.contains(code))
          .as(code.code())
          .isTrue();
    }
  }

  /// The pages that more steps begin on: each is there and holds what the step is taken with.
  @ParameterizedTest
  @CsvSource({
    "promise.noVerdict, button[value=verdict]",
    "promise.notSigned, main form button",
    "outcome.conflict, button[value=rely]",
    "followUp.late, button[value=report]",
    "activity.silent, form.log",
    "nextPeriod.undecided, button[value=decide]",
    "focus.tooMany, main a[href*='/fokusomrade/']",
    "amendment.notSigned, main a[href*='/tillagg/']"
  })
  void beginsWhereItsLinkLeads(String code, String step) {
    var gaps = list(code);
    assertThat(gaps.count()).as("there is such a gap").isPositive();
    page.navigate(TOWN.application.url(String.valueOf(gaps.first().getAttribute("href"))));
    assertThat(page.locator(step).count()).isPositive();
  }
}
