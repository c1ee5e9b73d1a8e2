package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.activity.LogSummary;
import se.loftet.municipality.Municipality;
import se.loftet.picture.Problem;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;
import se.loftet.support.Desk;

class PeriodThreadsTest {
  private static final Desk DESK = new Desk();
  private static final Municipality HERE = new Municipality("0486", "Strängnäs kommun", "m0486");
  private static Ref<PromiseDocument> period = new Ref<>(0);

  @BeforeAll
  static void onePeriod() {
    DESK.municipality("0486", "Strängnäs kommun");
    DESK.as(person("0486", "kommun"), () -> fill(DESK.store));
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Head head(String ref) {
    return Head.unmarked("0486", ref, "kommun").marked(SecrecyClass.OPEN);
  }

  private static void fill(Store store) {
    var picture = store.insert(Bare.picture(head("bild"), "Lägesbild"));
    store.insert(Bare.problem(head("p1"), ThreadObject.ref(picture), "Buskörning"));
    var document =
        store.insert(
            Bare.document(
                head("2017").released(Instant.parse("2017-02-01T10:00:00Z")),
                "Medborgarlöfte 2017",
                "2017-02-01",
                "2017-12-31",
                ThreadObject.ref(picture)));
    period = ThreadObject.ref(document);
    var activity = store.insert(Bare.activity(head("a1"), period, null, null, "Trafikkontroller"));
    log(store, activity, "l1", "2017-03-01", new BigDecimal("2"), false);
    log(store, activity, "l2", "2017-05-18", null, false);
    log(store, activity, "l3", "2017-06-01", new BigDecimal("90"), true);
  }

  private static void log(
      Store store,
      Activity activity,
      String ref,
      String day,
      @Nullable BigDecimal quantity,
      boolean undone) {
    store.insert(
        new LogEntry(
            head(ref),
            ThreadObject.ref(activity),
            new PartialDate(day),
            quantity,
            null,
            null,
            null,
            null,
            null,
            undone));
  }

  @Test
  void loadsEverythingOfThePeriodTogether() {
    var thread =
        DESK.as(person("0486", "kommun"), () -> PeriodThreads.load(DESK.store, HERE, period));
    assertThat(thread.problems()).extracting(Problem::title).containsExactly("Buskörning");
    assertThat(thread.activities()).hasSize(1);
    assertThat(thread.picture()).isNotNull();
    assertThat(Beads.of(thread).missing())
        .containsExactly(Step.EVIDENCE, Step.CAUSE, Step.FOCUS_AREA, Step.PROMISE, Step.OUTCOME);
  }

  @Test
  void sumsTheLogWithoutWhatWasUndoneAndWithoutMakingNumbersUp() {
    var thread =
        DESK.as(person("0486", "kommun"), () -> PeriodThreads.load(DESK.store, HERE, period));
    assertThat(thread.logs())
        .containsExactly(
            new LogSummary(
                ThreadObject.ref(thread.activities().getFirst()),
                2,
                1,
                new BigDecimal("2"),
                new PartialDate("2017-03-01"),
                new PartialDate("2017-05-18")));
  }

  @Test
  void showsThePublicOnlyWhatIsReleased() {
    var thread = PeriodThreads.load(new Store(DESK.open, Desk.NOON), HERE, period);
    assertThat(thread.picture()).isNull();
    assertThat(thread.problems()).isEmpty();
    assertThat(thread.activities()).isEmpty();
    assertThat(thread.logs()).isEmpty();
    assertThat(Gaps.of(thread, LocalDate.of(2017, 6, 1))).isNotNull();
  }

  @Test
  void isNotFoundUnderAnotherMunicipality() {
    var elsewhere = new Municipality("0484", "Eskilstuna kommun", "m0484");
    assertThatThrownBy(() ->
            DESK.as(
                person("0486", "kommun"), () -> PeriodThreads.load(DESK.store, elsewhere, period)))
        .isInstanceOf(Refused.NotFound.class);
  }
}
