package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Workbench;

/// How an answer comes in, lies in the urn and becomes one among others, against a real database.
class AnsweringTest {
  private static final Workbench BENCH = new Workbench();
  private static final SurveyTown TOWN = new SurveyTown(BENCH::the);

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(BENCH.the(Database.class).owner());
  }

  private static Answers.Sent sent(String device, @Nullable Code code, String value) {
    return new Answers.Sent(device, code, "sv", Map.of("a1", List.of(value)));
  }

  private static Receiving send(Survey survey, Answers.Sent sent) {
    return Acting.NOBODY.<Receiving, RuntimeException>call(
        () -> BENCH.the(Answers.class).receive(survey, sent));
  }

  private static Ref<Survey> ref(Survey survey) {
    return ThreadObject.ref(survey);
  }

  @Test
  void aCodeIsGoodForOneAnswerAndTheSameAnswerSentAgainIsTakenOnce() {
    var draft = TOWN.survey(Survey.Kind.SAMPLED);
    var codes = TOWN.codes(draft, "Centrum", 3);
    var survey = TOWN.open(draft);
    var device = UUID.randomUUID().toString();
    assertThat(send(survey, sent(device, codes.get(0), "1"))).isEqualTo(Receiving.TAKEN);
    assertThat(send(survey, sent(device, codes.get(0), "1"))).isEqualTo(Receiving.AGAIN);
    assertThat(send(survey, sent("other", codes.get(0), "2"))).isEqualTo(Receiving.CODE);
    assertThat(send(survey, sent("other", new Code("0000"), "2"))).isEqualTo(Receiving.CODE);
    assertThat(send(survey, sent("other", codes.get(1), "2"))).isEqualTo(Receiving.TAKEN);
    var board = TOWN.work(() -> BENCH.the(Surveys.class).board(ref(survey)));
    assertThat(board.taken()).isEqualTo(2);
    assertThat(board.groups()).containsExactly(new Board.Group("Centrum", 3, 0, 1));
    assertThat(board.rate()).isEqualTo(2.0 / 3);
  }

  @Test
  void nobodyReadsAnswersBeforeClosingAndAllAreThereAfter() {
    var survey = TOWN.open(TOWN.survey(Survey.Kind.OPEN));
    IntStream.range(0, 30).forEach(i -> send(survey, sent("device-" + i, null, "" + i)));
    TOWN.work(() -> BENCH.the(Answers.class).empty(ref(survey)));
    assertThatThrownBy(() -> TOWN.work(() -> BENCH.the(Surveys.class).answers(ref(survey))))
        .isInstanceOf(Refused.Rule.class);
    assertThat(TOWN.work(() -> BENCH.the(AnswerRepository.class).all(ref(survey)))).isEmpty();
    send(survey, sent("the-last", null, "30"));
    var closed = TOWN.close(survey);
    var answers = TOWN.work(() -> BENCH.the(Surveys.class).answers(ref(closed)));
    assertThat(answers)
        .extracting(each -> Objects.requireNonNull(each.said().get("a1")).getFirst())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(0, 30).mapToObj(Integer::toString).toList());
    assertThat(answers).allMatch(each -> each.week() != null && each.stratum() == null);
    assertThat(send(closed, sent("too-late", null, "1"))).isEqualTo(Receiving.CLOSED);
    assertThat(send(closed, sent("device-3", null, "3"))).isEqualTo(Receiving.AGAIN);
  }

  @Test
  void anUrnIsEmptiedWithTwentyOrMoreAndClosedByTheCalendarWithItsKeyDestroyed() {
    var survey = TOWN.open(TOWN.survey(Survey.Kind.OPEN));
    long id = survey.head().id();
    var answers = "select count(*) from survey_answer where survey = " + id;
    IntStream.range(0, 19).forEach(i -> send(survey, sent("round-" + i, null, "" + i)));
    round(Clock.systemUTC());
    assertThat(owner().sql(answers).query(Long.class).single()).isZero();
    send(survey, sent("round-19", null, "19"));
    round(Clock.systemUTC());
    assertThat(owner().sql(answers).query(Long.class).single()).isEqualTo(20);
    var key = BENCH.settings().home().resolve("keys").resolve("urn-" + id + ".key");
    assertThat(key).exists();
    send(survey, sent("round-20", null, "20"));
    round(Clock.offset(Clock.systemUTC(), Duration.ofDays(40)));
    assertThat(TOWN.work(() -> BENCH.the(Surveys.class).survey(id)).state())
        .isEqualTo(Survey.State.CLOSED);
    assertThat(owner().sql(answers).query(Long.class).single()).isEqualTo(21);
    assertThat(key).doesNotExist();
  }

  private static void round(Clock clock) {
    var emptying =
        new Emptying(
            BENCH.the(Surveys.class),
            BENCH.the(Answers.class),
            BENCH.the(AnswerRepository.class),
            BENCH.the(Municipalities.class),
            BENCH.the(UrnKeys.class),
            BENCH.the(TransactionOperations.class),
            clock,
            20);
    emptying.round();
  }

  @Test
  void whatWasPromisedBeforeTheFirstAnswerIsNotChangedByAnybody() {
    var survey = TOWN.open(TOWN.survey(Survey.Kind.OPEN));
    for (var change :
        List.of(
            "update survey set anonymity_time = 'NONE'",
            "update survey set anonymity_words = 'annat'",
            "update survey set kind = 'SAMPLED'",
            "update survey set state = 'DRAFT'",
            "delete from survey")) {
      assertThatThrownBy(
              () -> owner().sql(change + " where id = ?").param(survey.head().id()).update())
          .as(change)
          .isNotNull();
    }
    assertThatThrownBy(() ->
            owner()
                .sql("update questionnaire set questions = '[]' where id = ?")
                .param(survey.questionnaire().id())
                .update())
        .hasStackTraceContaining("not changed");
    assertThat(
            owner()
                .sql("update survey set closes = closes + 7 where id = ?")
                .param(survey.head().id())
                .update())
        .isEqualTo(1);
  }

  @Test
  void answersThatArriveWhileItIsClosedAreEitherInOrToldNo() throws Exception {
    var survey = TOWN.open(TOWN.survey(Survey.Kind.OPEN));
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var sendings =
          IntStream.range(0, 200)
              .mapToObj(i -> people.submit(() -> send(survey, sent("at-once-" + i, null, "" + i))))
              .toList();
      var closed = TOWN.close(survey);
      int taken = 0;
      for (var sending : sendings) {
        taken += sending.get() == Receiving.TAKEN ? 1 : 0;
      }
      var answers = TOWN.work(() -> BENCH.the(Surveys.class).answers(ref(closed)));
      assertThat(answers).hasSize(taken);
    }
  }

  @Test
  void aSlipOfTheFingerIsToldWithoutAskingWhichCodesThereAre() {
    var code = Code.fresh(new java.security.SecureRandom());
    assertThat(code.printed()).hasSize(34);
    assertThat(Code.typed(" " + code.printed().toLowerCase(java.util.Locale.ROOT))).isEqualTo(code);
    var letters = code.letters();
    for (int i = 0; i < letters.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        var wrong = letters.substring(0, i) + other + letters.substring(i + 1);
        assertThat(new Code(wrong).wellFormed()).isEqualTo(wrong.equals(letters));
      }
      for (int j = i + 1; j < 26; j++) {
        var swapped = new StringBuilder(letters);
        swapped.setCharAt(i, letters.charAt(j));
        swapped.setCharAt(j, letters.charAt(i));
        assertThat(new Code(swapped.toString()).wellFormed())
            .isEqualTo(swapped.toString().equals(letters));
      }
    }
  }
}
