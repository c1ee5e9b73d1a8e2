package se.loftet.workplace;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.promise.Promise;
import se.loftet.support.Browsing;
import se.loftet.thread.GapCode;

/// Each gap's link leads to where it can be mended, and mending it there removes it from the list.
class GapMendingTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static Page page;
  private static Page police;

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
          entry("agreement.gap", p -> agreement(p, "2019", "2022")),
          entry("picture.chapterEmpty", p -> p.fill("[name=analysis]", "Hastigheten är orsaken")),
          entry("picture.noDecision", p -> p.fill("[name=decided]", "2018-12-01")),
          entry("agreement.noPeriod", p -> period(p, "2014", "2016")),
          entry("agreement.expiring", p -> agreement(p, "2027", "2030")));

  /// How a person mends it on the page its link leads to, when that is a step and no form to save.
  private static final Map<String, Consumer<Page>> STEPS =
      Map.ofEntries(
          entry("focus.tooMany", GapMendingTest::deselect),
          entry("promise.noVerdict", GapMendingTest::verdict),
          entry("promise.notSigned", p -> signs(p, p.url())),
          entry("amendment.notSigned", p -> signs(p, p.url())),
          entry("outcome.conflict", GapMendingTest::rely),
          entry("followUp.late", GapMendingTest::report),
          entry("activity.silent", p -> Browsing.send(p, ".dock button")),
          entry("nextPeriod.undecided", GapMendingTest::decide),
          entry("picture.ageing", p -> signs(p, p.url())),
          entry("picture.tooOld", p -> signs(p, p.url())),
          entry("document.noSigningDate", GapMendingTest::amend),
          entry("document.signingConflict", GapMendingTest::amend),
          entry("document.noSignatory", GapMendingTest::amend),
          entry("document.signatoriesUnclear", GapMendingTest::amend),
          entry("document.retroactive", GapMendingTest::amend));

  @BeforeAll
  static void fill() {
    TOWN.filled();
    new BrokenTown(TOWN);
    TOWN.ledByTheLaw();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    page = TOWN.loginWithoutScript(1280, "samordnare");
    TOWN.person("kommunpolis", "MUNICIPAL_POLICE", "polis");
    police = TOWN.loginWithoutScript(1280, "kommunpolis");
  }

  @AfterAll
  static void close() {
    page.context().close();
    police.context().close();
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
    save(page);
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

  private static void agreement(Page page, String starts, String ends) {
    page.fill("[name=title]", "Överenskommelse igen");
    period(page, starts, ends);
    page.fill("[name=purposes]", "Trygghet");
    page.fill("[name=areas]", "Trafik");
  }

  static Stream<String> steps() {
    return new TreeMap<>(STEPS).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void isMendedByTheStepItsLinkLeadsTo(String code) {
    var gap = list(code).first();
    if (code.equals("promise.notSigned")) {
      gap = page.locator("main ul.mend a[href$='/2023']").first();
    }
    var said = String.valueOf(gap.textContent());
    int before = same(list(code), said);
    page.navigate(TOWN.application.url(String.valueOf(gap.getAttribute("href"))));
    Objects.requireNonNull(STEPS.get(code)).accept(page);
    assertThat(same(list(code), said)).isLessThan(before);
  }

  private static void deselect(Page page) {
    Browsing.send(page.locator("main a[href*='/fokusomrade/']").getByText("Fokus 6"));
    page.check("[name=choice][value=DESELECTED]");
    page.fill("[name=reason]", "Räcker inte till");
    save(page);
  }

  private static void save(Page page) {
    Browsing.send(page.locator("button[value=save]:not(.vh)"));
    page.waitForURL(Pattern.compile(".*sparat=ja.*"));
  }

  private static String anchor(Page page) {
    return page.url().substring(page.url().indexOf('#'));
  }

  /// A browser may have opened it already, because the address points into it.
  private static void opened(Locator details) {
    if (details.first().getAttribute("open") == null) {
      details.locator("summary").first().click();
    }
  }

  private static void verdict(Page page) {
    var form = page.locator(anchor(page));
    opened(form);
    form.locator("[name=gjort][value=NOT_REPORTED]").check();
    form.locator("[name=roll][value=CANNOT_TELL]").check();
    form.locator("[name=gjortSkal]").fill("Ingen räknade");
    form.locator("[name=rollSkal]").fill("Ingen frågade");
    Browsing.send(form.locator("button[value=verdict]"));
  }

  private static void rely(Page page) {
    var form = page.locator("[id^=rely-]").first();
    form.locator("[name=galler]").first().check();
    form.locator("[name=skal]").fill("Protokollen visar det");
    Browsing.send(form.locator("button[value=rely]"));
  }

  private static void report(Page page) {
    var form = page.locator(anchor(page));
    opened(form.locator("details"));
    form.locator("textarea").fill("Allt går enligt planen.");
    Browsing.send(form.locator("button[value=report]"));
  }

  private static void decide(Page page) {
    var name = anchor(page).substring(1);
    page.locator("details:not([open]):has([name=" + name + "]) > summary")
        .all()
        .forEach(Locator::click);
    if (page.locator("select[name=" + name + "]").count() > 0) {
      page.selectOption("select[name=" + name + "]", "KEEP");
    } else {
      page.check("[name=" + name + "][value=KEEP]");
    }
    page.fill("[name=" + name.replace("val-", "skal-") + "]", "Det fungerar");
    Browsing.send(page.locator("button[value=decide]").first());
  }

  /// What is signed stays; an amendment that both parties sign makes it clear.
  private static void amend(Page page) {
    page.fill("[name=text]", "Så var det, enligt arkivet.");
    save(page);
    signs(page, page.url().replaceAll("\\?.*", "/steg"));
  }

  private static void signs(Page page, String address) {
    page.navigate(address);
    Browsing.send(page, "button[value=refer]");
    Browsing.send(page, "button[value=approve]");
    police.navigate(address);
    Browsing.send(police, "button[value=approve]");
    page.navigate(address);
    for (var name : List.of("titel.0", "titel.1", "instans", "diarienummer")) {
      if (page.locator("[name='" + name + "']").count() > 0) {
        page.fill("[name='" + name + "']", "KS 12");
      }
    }
    if (page.locator("[name=efterhand]").count() > 0) {
      page.check("[name=efterhand]");
    }
    Browsing.send(page, "button[value=sign]");
    assertThat(page.locator("[role=alert]").allInnerTexts()).isEmpty();
  }

  /// A period without focus areas: the form says so and leads to where one is added.
  @Test
  void aFormWithNothingToChooseLeadsToWhereItIsAdded() {
    var promise = TOWN.work(() -> TOWN.store.named(Promise.class, ExampleTown.CODE, "2018-1"));
    page.navigate(TOWN.url("/lofte/" + promise.orElseThrow().head().id()));
    page.getByText("Nytt fokusområde").first().click();
    focus(page, "Trygghet");
    save(page);
    page.navigate(TOWN.url("/lofte/" + promise.orElseThrow().head().id()));
    page.locator("[name=focusAreas]").first().check();
    save(page);
  }

  @Test
  void everyCodeIsMendedByAFormOrAStep() {
    for (var code : GapCode.values()) {
      assertThat(MENDED.containsKey(code.code()) != STEPS.containsKey(code.code()))
          .as(code.code())
          .isTrue();
    }
  }
}
