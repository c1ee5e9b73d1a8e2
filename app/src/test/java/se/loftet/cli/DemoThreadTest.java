package se.loftet.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.followup.Standing;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.support.Workbench;
import se.loftet.testkit.Golden;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Gaps;
import se.loftet.thread.PeriodThread;
import se.loftet.thread.PeriodThreads;
import se.loftet.threadfile.ThreadFiles;

class DemoThreadTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-17T11:00:00Z"), ZoneId.of("Europe/Stockholm"));
  private static final Workbench BENCH = new Workbench(CLOCK);

  @BeforeAll
  static void loadTheDemo() throws IOException {
    DemoCommand.load(BENCH.the(ThreadFiles.class), new PrintWriter(new StringWriter()));
  }

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static PeriodThread period(String ref) {
    var municipality = BENCH.the(Municipalities.class).get("0486");
    var transaction = new TransactionTemplate(BENCH.the(PlatformTransactionManager.class));
    return Acting.system("0486")
        .<PeriodThread, RuntimeException>call(() ->
            Objects.requireNonNull(
                transaction.execute(
                    status -> PeriodThreads.load(BENCH.the(Store.class), municipality, ref))));
  }

  private static List<String> gaps(String period, GapCode code) {
    return Gaps.of(period(period), LocalDate.now(CLOCK)).stream()
        .filter(gap -> gap.code() == code)
        .map(Gap::ref)
        .toList();
  }

  private static Standing standing(PeriodThread thread, String ref) {
    var promise =
        thread.promises().stream()
            .filter(p -> p.head().ref().equals(ref))
            .findFirst()
            .orElseThrow();
    var outcomes =
        thread.outcomes().stream()
            .filter(o -> o.promise() != null && o.promise().id() == promise.head().id())
            .toList();
    return Standing.of(promise, outcomes, List.of(), null);
  }

  @Test
  void the2017ThreadShowsItsHolesByItself() {
    var activities = List.of("2017-a1", "2017-a2", "2017-a3");
    assertThat(gaps("2017", GapCode.FOCUS_NO_ACTIVITY)).containsExactly("2017-droger", "2017-vald");
    assertThat(gaps("2017", GapCode.PROBLEM_NO_SOURCE))
        .containsExactly("2017-p1", "2017-p2", "2017-p3");
    assertThat(gaps("2017", GapCode.PROBLEM_NO_CAUSE)).hasSize(3);
    assertThat(gaps("2017", GapCode.ACTIVITY_NO_PROMISE)).isEqualTo(activities);
    assertThat(gaps("2017", GapCode.ACTIVITY_NO_OWNER)).containsExactly("2017-a2", "2017-a3");
    assertThat(gaps("2017", GapCode.ACTIVITY_NO_TARGET)).isEqualTo(activities);
    assertThat(gaps("2017", GapCode.ACTIVITY_NO_PERIOD)).isEqualTo(activities);
    assertThat(gaps("2017", GapCode.ACTIVITY_NO_OUTCOME)).isEqualTo(activities);
    assertThat(period("2017").outcomes()).isEmpty();
    assertThat(gaps("2017", GapCode.DOCUMENT_SIGNATORIES_UNCLEAR)).containsExactly("2017");
  }

  @Test
  void the2017PartOfTheReportIsAsReviewed() {
    var municipality = BENCH.the(Municipalities.class).get("0486");
    var lines =
        BENCH.the(GapReport.class).lines(municipality, Text.in(Text.SWEDISH)).stream()
            .filter(line -> line.matches("\\S+ +Strängnäs kommun 2017 .*"))
            .collect(joining("\n", "", "\n"));
    Golden.assertMatches("demo/gaps-2017.txt", lines);
  }

  @Test
  void the2019ThreadHasSevenItemsAndTheirStanding() {
    var thread = period("2019");
    assertThat(thread.promises()).hasSize(7);
    assertThat(thread.promises())
        .filteredOn(p -> p.target() != null && p.target().testable())
        .extracting(p -> p.head().ref())
        .containsExactly("2019-1", "2019-2", "2019-4", "2019-6", "2019-7");
    assertThat(List.of("2019-1", "2019-2", "2019-7"))
        .allSatisfy(ref -> {
          assertThat(standing(thread, ref).state()).isEqualTo(Standing.State.KEPT);
          assertThat(standing(thread, ref).conflict()).isFalse();
        });
    var walks = standing(thread, "2019-4");
    assertThat(walks.state()).isEqualTo(Standing.State.KEPT);
    assertThat(walks.conflict()).isTrue();
    assertThat(walks.values()).containsExactly(new BigDecimal("4"), new BigDecimal("5"));
    assertThat(standing(thread, "2019-6").state()).isEqualTo(Standing.State.NUMBER_MISSING);
    assertThat(standing(thread, "2019-5").state())
        .isEqualTo(Standing.State.REPORTED_WITHOUT_TARGET);
    assertThat(standing(thread, "2019-3").state()).isEqualTo(Standing.State.NOT_REPORTED);
  }

  @Test
  void the2020ThreadTellsThePandemicAndTwoSigningDates() {
    var thread = period("2020");
    assertThat(standing(thread, "2020-1").state()).isEqualTo(Standing.State.KEPT);
    assertThat(standing(thread, "2020-4").state()).isEqualTo(Standing.State.OBSTACLE);
    assertThat(gaps("2020", GapCode.DOCUMENT_SIGNING_CONFLICT)).containsExactly("2020");
  }

  @Test
  void agreementsAreMissingFor2019AndOverlapIn2023() {
    assertThat(gaps("2019", GapCode.AGREEMENT_GAP)).hasSize(1);
    assertThat(gaps("2022-2023", GapCode.AGREEMENT_OVERLAP)).containsExactly("2020-2023");
  }

  @Test
  void thePublicSideSeesTheWholeDemo() {
    var open = BENCH.the(se.loftet.platform.db.Database.class).open();
    var db = org.springframework.jdbc.core.simple.JdbcClient.create(open);
    assertThat(db.sql("select count(*) from promise").query(Long.class).single()).isEqualTo(40);
    assertThat(db.sql("select count(*) from municipality").query(Long.class).single()).isEqualTo(2);
  }
}
