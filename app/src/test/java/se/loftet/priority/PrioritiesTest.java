package se.loftet.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;
import se.loftet.support.Desk;

class PrioritiesTest {
  private static final String HERE = "0486";
  private static final Desk DESK = new Desk();
  private static final Priorities PRIORITIES =
      new Priorities(new PriorityRepository(DESK.db), DESK.store);
  private static final Acting KOMMUN = person(21, "kommun", Right.EDIT, Right.APPROVE);
  private static final Acting POLIS = person(22, "polis", Right.APPROVE);
  private static final Acting READER = person(23, "kommun", Right.READ);
  private static Ref<SituationPicture> picture = new Ref<>(0);
  private static Ref<Problem> first = new Ref<>(0);
  private static Ref<Problem> closed = new Ref<>(0);

  private static Acting person(long staff, String party, Right... rights) {
    return new Acting(
        staff,
        party + staff,
        HERE,
        party,
        SecrecyClass.PARTY,
        Acting.Write.ALL,
        Set.of(rights),
        false,
        "");
  }

  @BeforeAll
  static void fill() {
    DESK.municipality(HERE, "Strängnäs kommun");
    DESK.as(
        KOMMUN,
        () -> {
          picture = ThreadObject.ref(DESK.store.insert(picture()));
          first = problem("fart", SecrecyClass.INTERNAL);
          closed = problem("egen", SecrecyClass.PARTY);
        });
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Head head(String ref, SecrecyClass secrecy) {
    return Head.unmarked(HERE, ref, "kommun").marked(secrecy);
  }

  private static SituationPicture picture() {
    return Bare.picture(head("bild", SecrecyClass.INTERNAL), "Bild");
  }

  private static Ref<Problem> problem(String ref, SecrecyClass secrecy) {
    return ThreadObject.ref(DESK.store.insert(Bare.problem(head(ref, secrecy), picture, ref)));
  }

  @Test
  void everyAssessorWritesOnlyTheOwnScores() {
    DESK.as(KOMMUN, () -> PRIORITIES.rate(first, Map.of(Criterion.COMMON, 5), "Ofta"));
    DESK.as(POLIS, () -> PRIORITIES.rate(first, Map.of(Criterion.COMMON, 2), null));
    DESK.as(KOMMUN, () -> PRIORITIES.rate(first, Map.of(Criterion.COMMON, 4), "Ofta"));
    var board = DESK.as(POLIS, () -> PRIORITIES.board(picture));
    assertThat(board.ratings()).hasSize(2);
    assertThat(board.mean(board.problems().getFirst(), Criterion.COMMON)).hasValue(3);
    assertThat(
            DESK.as(
                POLIS,
                () ->
                    DESK.db.sql("update priority_rating set common = 1 where staff = 21").update()))
        .isZero();
    assertThatThrownBy(() ->
            DESK.as(
                POLIS,
                () ->
                    DESK.db
                        .sql(
                            "insert into priority_rating (municipality, problem, staff, party)"
                                + " values (?, ?, 24, 'polis')")
                        .params(HERE, first.id())
                        .update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> DESK.as(READER, () -> PRIORITIES.rate(first, Map.of(Criterion.COMMON, 1), null)))
        .isInstanceOf(Refused.NotAllowed.class);
  }

  @Test
  void whatIsSaidOfAClosedProblemIsClosedToo() {
    DESK.as(KOMMUN, () -> PRIORITIES.rate(closed, Map.of(Criterion.MANY, 5), "Hemligt"));
    assertThatThrownBy(() -> DESK.as(POLIS, () -> PRIORITIES.rate(closed, Map.of(), null)))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(
            DESK.as(
                POLIS,
                () ->
                    DESK.db
                        .sql("select count(*) from priority_rating where motive = 'Hemligt'")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  @Test
  void aDeselectedProblemBecomesAFocusAreaWithItsReason() {
    assertThatThrownBy(
            () -> DESK.as(KOMMUN, () -> PRIORITIES.choose(first, FocusArea.Choice.DESELECTED, " ")))
        .hasMessageContaining("priority.fault.reason");
    DESK.as(KOMMUN, () -> PRIORITIES.choose(first, FocusArea.Choice.DESELECTED, "Minskar redan"));
    var period =
        DESK.as(KOMMUN, () -> ThreadObject.<PromiseDocument>ref(DESK.store.insert(document())));
    assertThat(DESK.as(KOMMUN, () -> PRIORITIES.carry(picture, period))).isOne();
    assertThat(DESK.as(KOMMUN, () -> PRIORITIES.carry(picture, period))).isZero();
    var area = DESK.as(KOMMUN, () -> DESK.store.of(FocusArea.class, "document", period)).getFirst();
    assertThat(area.choice()).isEqualTo(FocusArea.Choice.DESELECTED);
    assertThat(area.reason()).isEqualTo("Minskar redan");
    assertThat(area.problems()).containsExactly(first);
    DESK.as(KOMMUN, () -> PRIORITIES.choose(first, null, ""));
    assertThat(DESK.as(KOMMUN, () -> PRIORITIES.board(picture)).choices()).isEmpty();
  }

  private static PromiseDocument document() {
    return Bare.document(
        head("2027", SecrecyClass.INTERNAL), "Löfte 2027", "2027", "2027", picture);
  }
}
