package se.loftet.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Desk;

class JudgementsTest {
  private static final String HERE = "0486";
  private static final String SECRET = "Rörelsen vid stationen leds utifrån";
  private static final Desk DESK = new Desk();
  private static final Judgements JUDGEMENTS =
      new Judgements(new JudgementRepository(DESK.db), DESK.store, Desk.NOON);
  private static final Sentences SENTENCES =
      new Sentences(new SentenceRepository(DESK.db), JUDGEMENTS, DESK.store, Desk.NOON);
  private static final Acting WRITER = police(11);
  private static final Acting SECOND = police(12);
  private static final Acting KOMMUN = Desk.person(HERE, "kommun");
  private static final LocalDate LATER = LocalDate.parse("2026-06-30");

  private static Acting police(long staff) {
    return new Acting(
        staff,
        "polis" + staff,
        HERE,
        "polis",
        SecrecyClass.PARTY,
        Acting.Write.ALL,
        Set.of(Right.values()),
        false,
        "");
  }

  @BeforeAll
  static void fill() {
    DESK.municipality(HERE, "Strängnäs kommun");
    for (var party : List.of("kommun:MUNICIPALITY", "polis:POLICE")) {
      var words = party.split(":", -1);
      DESK.owner
          .sql(
              "insert into party (municipality, ref, secrecy, owner, kind, name)"
                  + " values (?, ?, 'OPEN', ?, ?, ?)")
          .params(HERE, words[0], words[0], words[1], words[0])
          .update();
    }
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft draft(Handling handling, LocalDate validTo) {
    return new Draft("Stationen", SECRET, handling, "Kommunpolis", validTo, false);
  }

  private static long added() {
    return DESK.as(WRITER, () -> JUDGEMENTS.add(draft(Handling.INTERNAL, LATER)).id());
  }

  private static long sentence(long judgement, Acting by) {
    return DESK.as(
        by, () -> SENTENCES.add(judgement, "Stationen är orolig på kvällar.", "Kommunpolis").id());
  }

  @Test
  void everyReadingOfAJudgementIsLogged() {
    long id = added();
    assertThat(DESK.as(SECOND, () -> JUDGEMENTS.read(id))).isEqualTo(SECRET);
    var readers =
        DESK.owner
            .sql("select actor from audit_log where action = 'read' and subject_id = ?")
            .param(HERE + "/ub-" + id)
            .query(String.class)
            .list();
    assertThat(readers).containsExactly("polis12");
  }

  @Test
  void theDatabaseGivesNobodyTheTextWithoutATrace() {
    added();
    for (var who : List.of(WRITER, SECOND, KOMMUN, Acting.system(HERE))) {
      assertThatThrownBy(() ->
              DESK.as(
                  who,
                  () ->
                      DESK.db
                          .sql("select text from intelligence_judgement")
                          .query(String.class)
                          .list()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void toTheMunicipalityTheLoaderAndThePublicThereIsNoJudgement() {
    long id = added();
    var narrow =
        new Acting(
            13, "p", HERE, "polis", SecrecyClass.INTERNAL, Acting.Write.ALL, Set.of(), false, "");
    for (var who : List.of(KOMMUN, Acting.system(HERE), WRITER.in("0484"), narrow)) {
      assertThat(
              DESK.as(
                  who,
                  () ->
                      DESK.db
                          .sql("select count(*) from intelligence_judgement")
                          .query(Long.class)
                          .single()))
          .isZero();
      assertThatThrownBy(() -> DESK.as(who, () -> JUDGEMENTS.read(id)))
          .isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> DESK.as(who, JUDGEMENTS::list)).isInstanceOf(Refused.NotFound.class);
    }
    for (var table : List.of("intelligence_judgement", "sanitised_sentence")) {
      assertThatThrownBy(
              () -> DESK.open.sql("select count(*) from " + table).query(Long.class).single())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theMunicipalityWritesNoneNotEvenInThePolicesName() {
    for (var owner : List.of("kommun", "polis")) {
      assertThatThrownBy(() ->
              DESK.as(
                  KOMMUN,
                  () ->
                      DESK.db
                          .sql(
                              "insert into intelligence_judgement (municipality, owner, title,"
                                  + " text, handling, author_role, written_by, written_at,"
                                  + " valid_to) values (?, ?, 'x', 'x', 'OPEN', 'x', 7, now(),"
                                  + " '2026-12-31')")
                          .params(HERE, owner)
                          .update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void whatIsSecretIsRefusedAndSentToThePolicesOwnSystem() {
    assertThat(draft(Handling.SECRET, LATER).faults(LocalDate.parse("2026-03-02")))
        .containsEntry("handling", "judgement.fault.secret");
    assertThatThrownBy(() ->
            DESK.owner
                .sql(
                    "insert into intelligence_judgement (municipality, owner, title, text,"
                        + " handling, author_role, written_by, written_at, valid_to) values (?,"
                        + " 'polis', 'x', 'x', 'SECRET', 'x', 7, now(), '2026-12-31')")
                .param(HERE)
                .update())
        .hasStackTraceContaining("check");
  }

  @Test
  void whatMayPointOutAPersonWarnsBeforeItIsKept() {
    var today = LocalDate.parse("2026-03-02");
    for (var text :
        List.of(
            "Person 19811218-9876 syns där",
            "Ring 070-123 45 67 vid frågor",
            "Bilen ABC 123 står kvar",
            "Anders Ek på Storgatan 12 är orolig",
            "Skriv till anders.ek@example.org")) {
      var draft = new Draft("Läge", text, Handling.INTERNAL, "Kommunpolis", LATER, false);
      assertThat(draft.faults(today)).as(text).containsEntry("text", "judgement.fault.person");
      var sure = new Draft("Läge", text, Handling.INTERNAL, "Kommunpolis", LATER, true);
      assertThat(sure.faults(today)).as(text).isEmpty();
    }
    var noCheckDigit = new Draft("Läge", "811218-9875", Handling.OPEN, "Polis", LATER, false);
    assertThat(noCheckDigit.found())
        .doesNotContain(se.loftet.platform.PersonalData.Kind.IDENTITY_NUMBER);
    for (var address : List.of("Anna, Storgatan 12", "Stora gatan 4", "Södra Torget 7")) {
      assertThat(se.loftet.platform.PersonalData.in(address))
          .as(address)
          .contains(se.loftet.platform.PersonalData.Kind.ADDRESS);
    }
    assertThat(se.loftet.platform.PersonalData.in("På vägen 55 minuter senare")).isEmpty();
    assertThat(se.loftet.platform.PersonalData.in("född 19850101-1234"))
        .as("mistyped, but meant as one")
        .contains(se.loftet.platform.PersonalData.Kind.IDENTITY_NUMBER);
  }

  @Test
  void aSecondPersonReleasesNeverAnAuthor() {
    long judgement = added();
    long mine = sentence(judgement, WRITER);
    long theirs = sentence(judgement, SECOND);
    for (var wrong : List.of(WRITER, SECOND)) {
      assertThatThrownBy(() -> DESK.as(wrong, () -> SENTENCES.release(theirs, Audience.JOINT)))
          .hasMessageContaining("sentence.fault.second");
    }
    assertThat(visible(KOMMUN)).doesNotContain("pm-" + mine);
    DESK.as(SECOND, () -> SENTENCES.release(mine, Audience.JOINT));
    assertThat(visible(KOMMUN)).contains("pm-" + mine).doesNotContain("pm-" + theirs);
    DESK.as(SECOND, () -> SENTENCES.release(mine, Audience.PUBLIC));
    DESK.as(WRITER, () -> SENTENCES.withdraw(mine));
    assertThat(visible(KOMMUN)).doesNotContain("pm-" + mine);
  }

  @Test
  void theDatabaseItselfAsksForTheSecondPerson() {
    long id = sentence(added(), WRITER);
    var release =
        "update sanitised_sentence set audience = 'PUBLIC', released_by = %d, released_at = now()"
            + " where id = "
            + id;
    assertThatThrownBy(() -> DESK.as(WRITER, () -> DESK.db.sql(release.formatted(11)).update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> DESK.as(WRITER, () -> DESK.db.sql(release.formatted(12)).update()))
        .as("in somebody else's name")
        .hasStackTraceContaining("a second person");
    assertThat(DESK.as(KOMMUN, () -> DESK.db.sql(release.formatted(7)).update())).isZero();
    assertThatThrownBy(() ->
            DESK.as(
                SECOND,
                () ->
                    DESK.db
                        .sql("update sanitised_sentence set text = 'annat' where id = " + id)
                        .update()))
        .hasStackTraceContaining("written once");
  }

  private static List<String> visible(Acting who) {
    return DESK.as(who, () -> SENTENCES.list().stream().map(SanitisedSentence::ref).toList());
  }

  @Test
  void aSentenceSaysNothingAfterItsLastDay() {
    long id = sentence(added(), WRITER);
    DESK.as(SECOND, () -> SENTENCES.release(id, Audience.PUBLIC));
    var sentence = DESK.as(KOMMUN, () -> SENTENCES.get(id));
    assertThat(sentence.told(Audience.JOINT, LATER)).isTrue();
    assertThat(sentence.told(Audience.PUBLIC, LATER)).isTrue();
    assertThat(sentence.told(Audience.JOINT, LATER.plusDays(1))).isFalse();
    assertThat(sentence.state(LATER.plusDays(1))).isEqualTo(SanitisedSentence.State.EXPIRED);
  }

  @Test
  void aReleasedSentenceOutlivesTheJudgement() {
    long judgement = added();
    long id = sentence(judgement, WRITER);
    DESK.as(SECOND, () -> SENTENCES.release(id, Audience.JOINT));
    DESK.as(WRITER, () -> JUDGEMENTS.discard(judgement));
    assertThat(DESK.as(KOMMUN, () -> SENTENCES.get(id)).judgement()).isNull();
    assertThatThrownBy(() -> DESK.as(WRITER, () -> JUDGEMENTS.read(judgement)))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void theLogNeverHoldsTheText() {
    added();
    var told =
        DESK.owner
            .sql("select count(*) from audit_log where detail::text like '%' || ? || '%'")
            .param(SECRET)
            .query(Long.class)
            .single();
    assertThat(told).isZero();
  }
}
