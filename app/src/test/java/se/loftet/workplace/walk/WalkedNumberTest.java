package se.loftet.workplace.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.followup.Outcome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.thread.Publication;
import se.loftet.walk.Walk;
import se.loftet.workplace.ExampleTown;
import se.loftet.workplace.Periods;
import se.loftet.workplace.WalkRows;

/// The number of walks as an outcome that residents read.
class WalkedNumberTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String NAME = "2025-a1-vandringar";

  @BeforeAll
  static void fill() {
    TOWN.filled();
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static void walked(EnumSet<Right> rights, String ref) {
    var walk = planned(ref);
    person(rights)
        .run(() ->
            TOWN.application
                .bean(Walking.class)
                .walked(
                    TOWN.work(() -> TOWN.store.get(Walk.class, walk)),
                    new PartialDate("2025-11-03")));
  }

  private static Acting person(EnumSet<Right> rights) {
    return new Acting(
        7,
        "handlaggare",
        ExampleTown.CODE,
        "kommun",
        SecrecyClass.PARTY,
        Acting.Write.ALL,
        rights,
        false,
        "");
  }

  private static Optional<Outcome> outcome(String name) {
    return TOWN.work(() -> TOWN.store.named(Outcome.class, ExampleTown.CODE, name));
  }

  private static int number(String name) {
    return outcome(name).map(Outcome::value).map(BigDecimal::intValueExact).orElse(-1);
  }

  @Test
  void whatResidentsReadIsChangedOnlyByAPersonWhoMayRelease() {
    var all = EnumSet.complementOf(EnumSet.of(Right.OPERATE));
    var editor = EnumSet.of(Right.READ, Right.LOG, Right.EDIT);
    walked(editor, "v1");
    assertThat(number(NAME)).isEqualTo(1);
    walked(editor, "v2");
    assertThat(number(NAME)).isEqualTo(2);
    TOWN.as(
        "kommun",
        () -> {
          TOWN.application.bean(Publication.class).release(outcome(NAME).orElseThrow());
          return true;
        });

    walked(editor, "v3");
    assertThat(number(NAME)).isEqualTo(2);
    assertThat(outcome(NAME).orElseThrow().head().released()).isNotNull();
    assertThat(number(NAME + "-nytt")).isEqualTo(3);
    assertThat(outcome(NAME + "-nytt").orElseThrow().head().released()).isNull();
    assertThat(differ()).isTrue();

    walked(all, "v4");
    assertThat(number(NAME)).isEqualTo(4);
    assertThat(outcome(NAME + "-nytt")).isEmpty();
    assertThat(differ()).isFalse();
  }

  @Test
  void aWalkThatResidentsReadIsTakenOnwardOnlyByAPersonWhoMayRelease() {
    var walk = TOWN.work(() -> TOWN.store.get(Walk.class, planned("slappt")));
    var shown = TOWN.work(() -> released(walk));
    var day = new PartialDate("2025-11-03");
    var walking = TOWN.application.bean(Walking.class);
    var editor = person(EnumSet.of(Right.READ, Right.LOG, Right.EDIT));
    assertThatThrownBy(() -> editor.run(() -> walking.walked(shown, day)))
        .isInstanceOf(Refused.Rule.class);
    assertThatThrownBy(() -> editor.run(() -> walking.cancel(shown)))
        .isInstanceOf(Refused.Rule.class);
    assertThatThrownBy(() -> editor.run(() -> walking.answer(shown, day, "Tack")))
        .isInstanceOf(Refused.Rule.class);
    assertThat(TOWN.work(() -> TOWN.store.get(Walk.class, ThreadObject.ref(shown))).state())
        .isEqualTo(Walk.State.PLANNED);
    var releases = person(EnumSet.complementOf(EnumSet.of(Right.OPERATE)));
    releases.run(() -> walking.walked(shown, day));
    var gone = TOWN.work(() -> TOWN.store.get(Walk.class, ThreadObject.<Walk>ref(shown)));
    assertThat(gone.state()).isEqualTo(Walk.State.WALKED);
    releases.run(() -> walking.cancel(gone));
  }

  private static Ref<Walk> planned(String ref) {
    return new WalkRows(TOWN).walk(ref, Walk.State.PLANNED, "2025-11-03");
  }

  private static Walk released(Walk walk) {
    var head = walk.head().marked(SecrecyClass.OPEN).released(Instant.EPOCH);
    return TOWN.store.update(walk.at(head));
  }

  @Test
  void oneThatIsReliedOnStaysSo() {
    var patrol = TOWN.work(() -> TOWN.store.get(Activity.class, TOWN.patrol));
    assertThat(patrol.head().ref()).isEqualTo("2025-a1");
    walked(EnumSet.complementOf(EnumSet.of(Right.OPERATE)), "v5");
    TOWN.work(() -> TOWN.store.update(relied(outcome(NAME).orElseThrow())));
    walked(EnumSet.complementOf(EnumSet.of(Right.OPERATE)), "v6");
    assertThat(outcome(NAME).orElseThrow().reliedOn()).isTrue();
    assertThat(outcome(NAME).orElseThrow().reliedReason()).isEqualTo("Protokollen visar det");
  }

  private static Outcome relied(Outcome old) {
    return new Outcome(
        old.head(),
        old.promise(),
        old.activity(),
        old.value(),
        old.answer(),
        old.text(),
        old.unit(),
        old.evidence(),
        true,
        "Protokollen visar det");
  }

  private static boolean differ() {
    return TOWN.work(() -> {
      var thread = TOWN.application.bean(Periods.class).load("2025");
      var patrol =
          thread.activities().stream()
              .filter(a -> a.head().ref().equals("2025-a1"))
              .findFirst()
              .orElseThrow();
      return thread.links().standing(patrol).conflict();
    });
  }
}
