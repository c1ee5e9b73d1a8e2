package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

class YearTurnTest {
  private static final Seed SEED = new Seed();
  private static final YearTurn TURN =
      new YearTurn(SEED.desk.store, SEED.formalities, SEED.municipalities);

  @AfterAll
  static void close() {
    SEED.desk.close();
  }

  private static NextPeriod next(String ref) {
    return new NextPeriod(
        ref, "Medborgarlöfte 2026-2027", new PartialDate("2026-01-15"), new PartialDate("2027"));
  }

  private static YearTurn.Turned turn(Ref<PromiseDocument> document, String ref) {
    return SEED.desk.as(Seed.KOMMUN, () -> TURN.close(document, next(ref)));
  }

  private static PeriodThread load(PromiseDocument document) {
    return SEED.desk.as(
        Seed.KOMMUN,
        () ->
            PeriodThreads.load(
                SEED.desk.store, SEED.municipalities.get("0486"), ThreadObject.ref(document)));
  }

  @Test
  void tellsWhatIsMissingAndDoesNothing() {
    var document = SEED.document("m", SecrecyClass.OPEN, FormalState.DRAFT);
    var promise = SEED.promise(document, "m-1", SecrecyClass.OPEN, List.of());
    var activity = SEED.activity(document, "m-a", null, true);
    SEED.sign(document);
    var turned = turn(document, "m2");
    assertThat(turned.done()).isFalse();
    assertThat(turned.missing().withoutVerdict()).extracting(Promise::head).hasSize(1);
    assertThat(turned.missing().undecided()).extracting(p -> p.head().ref()).containsExactly("m-1");
    assertThat(turned.missing().undecidedActivities())
        .extracting(a -> a.head().ref())
        .containsExactly("m-a");
    assertThat(
            SEED.desk.as(
                Seed.KOMMUN,
                () -> SEED.desk.store.named(PromiseDocument.class, "0486", "m2").isPresent()))
        .isFalse();
    SEED.verdict(promise);
    SEED.decide(promise, null, Decision.Choice.DROP);
    SEED.decide(null, activity, Decision.Choice.DROP);
    assertThat(turn(document, "m2").done()).isTrue();
  }

  @Test
  void carriesOnWhatWasDecidedAndLeavesTheRest() {
    var document = SEED.document("c", SecrecyClass.OPEN, FormalState.DRAFT);
    var focus = SEED.focus(document, "c-f");
    var kept = SEED.promise(document, "c-1", SecrecyClass.OPEN, List.of(focus));
    var changed = SEED.promise(document, "c-2", SecrecyClass.INTERNAL, List.of(focus));
    var rest = SEED.promise(document, "c-3", SecrecyClass.OPEN, List.of());
    var dropped = SEED.promise(document, "c-4", SecrecyClass.OPEN, List.of());
    var ordinary = SEED.promise(document, "c-5", SecrecyClass.OPEN, List.of());
    var yearly = SEED.activity(document, "c-a1", kept, true);
    var spring = SEED.activity(document, "c-a2", kept, false);
    SEED.activity(document, "c-a3", dropped, true);
    var ended = SEED.activity(document, "c-a4", kept, true);
    SEED.goal(focus, "c-m");
    SEED.sign(document);
    for (var promise : List.of(kept, changed, rest, dropped, ordinary)) {
      SEED.verdict(promise);
    }
    SEED.decide(kept, null, Decision.Choice.KEEP);
    SEED.decide(changed, null, Decision.Choice.CHANGE);
    SEED.decide(rest, null, Decision.Choice.CARRY_OVER);
    SEED.decide(dropped, null, Decision.Choice.DROP);
    SEED.decide(ordinary, null, Decision.Choice.MOVE_TO_ORDINARY);
    SEED.decide(null, yearly, Decision.Choice.KEEP);
    SEED.decide(null, spring, Decision.Choice.CHANGE);
    SEED.decide(null, ended, Decision.Choice.DROP);

    var made = Objects.requireNonNull(turn(document, "c26").next());
    assertThat(made.state()).isEqualTo(FormalState.DRAFT);
    assertThat(made.head().released()).isNull();
    var thread = load(made);
    assertThat(thread.promises())
        .extracting(Promise::text)
        .containsExactly("Löfte c-1", "Löfte c-2", "Löfte c-3");
    assertThat(thread.promises())
        .extracting(p -> p.head().ref())
        .containsExactly("c26-1", "c26-2", "c26-3");
    assertThat(thread.promises().get(1).head().secrecy()).isEqualTo(SecrecyClass.INTERNAL);
    assertThat(thread.focusAreas()).extracting(FocusArea::title).containsExactly("Trafik");
    assertThat(thread.goals()).extracting(Goal::text).containsExactly("Mål c-m");
    assertThat(thread.goals().getFirst().head().ref()).isEqualTo("c26-f1-m1");
    assertThat(thread.goals().getFirst().target()).isEqualTo(Period.FOUR);
    assertThat(thread.activities())
        .extracting(Activity::text)
        .containsExactly("Aktivitet c-a1", "Aktivitet c-a2");
    assertThat(thread.activities().getFirst().starts()).isEqualTo(made.starts());
    assertThat(thread.activities().getLast().starts()).isNull();
    assertThat(thread.activities())
        .allMatch(a -> a.status() == Activity.Status.PLANNED)
        .allMatch(a -> Objects.equals(a.promise(), ThreadObject.ref(thread.promises().getFirst())));

    var old = load(read(document));
    assertThat(old.document().state()).isEqualTo(FormalState.CLOSED);
    var links = old.links();
    assertThat(links.decision(kept).orElseThrow().next())
        .isEqualTo(ThreadObject.ref(thread.promises().getFirst()));
    assertThat(links.decision(dropped).orElseThrow().next()).isNull();
    assertThat(SEED.desk.as(Seed.KOMMUN, () -> TURN.next(old)).orElseThrow().head().ref())
        .isEqualTo("c26");
  }

  private static PromiseDocument read(Ref<PromiseDocument> ref) {
    return SEED.desk.as(Seed.KOMMUN, () -> SEED.desk.store.get(PromiseDocument.class, ref));
  }

  @Test
  void refusesAnUnsignedPeriodATakenNameAndDatesThatRunBackwards() {
    var draft = SEED.document("u", SecrecyClass.OPEN, FormalState.DRAFT);
    assertThatThrownBy(() -> turn(draft, "u2")).hasMessageContaining("yearTurn.notSigned");
    SEED.sign(draft);
    assertThatThrownBy(() -> turn(draft, "u")).hasMessageContaining("yearTurn.taken");
    var backwards = new NextPeriod("u3", "Bakåt", new PartialDate("2026"), new PartialDate("2025"));
    assertThatThrownBy(() -> SEED.desk.as(Seed.KOMMUN, () -> TURN.close(draft, backwards)))
        .hasMessageContaining("yearTurn.dates");
  }
}
