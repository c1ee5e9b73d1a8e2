package se.loftet.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// A made-up municipality with surveys of one question.
final class SurveyTown {
  static final String CODE = "0998";
  private final Beans bench;

  /// What a running program or a workbench is made of.
  interface Beans {
    <T> T the(Class<T> type);
  }

  SurveyTown(Beans bench) {
    this.bench = bench;
    owner()
        .sql("insert into municipality (code, name, slug) values (?, 'Sjöby kommun', 'sjoby')")
        .param(CODE)
        .update();
  }

  JdbcClient owner() {
    return JdbcClient.create(bench.the(Database.class).owner());
  }

  <T> T work(Supplier<T> work) {
    var transactions = new TransactionTemplate(bench.the(PlatformTransactionManager.class));
    return Acting.system(CODE)
        .<T, RuntimeException>call(() -> transactions.<T>execute(status -> work.get()));
  }

  private static Head head() {
    return Head.unmarked(CODE, "e-" + UUID.randomUUID().toString().substring(0, 8), "kommun");
  }

  static List<Wording> sv(String text) {
    return List.of(new Wording("sv", text));
  }

  static Question number(String id) {
    return number(id, 1000);
  }

  /// A number between 0 and `most`.
  static Question number(String id, int most) {
    return new Question(
        id,
        false,
        Question.Type.NUMBER,
        false,
        null,
        sv("Hur många?"),
        List.of(),
        List.of(),
        List.of(),
        0,
        most,
        null);
  }

  Survey survey(Survey.Kind kind) {
    return work(() -> {
      var store = bench.the(Store.class);
      var questionnaire =
          store.insert(
              new Questionnaire(
                  head(),
                  "Trygghet",
                  1,
                  List.of("sv"),
                  List.of(new Heading("sv", "Hur tryggt är det?", "")),
                  List.of(number("a1", 100_000))));
      var today = LocalDate.now(bench.the(java.time.Clock.class));
      return store.insert(
          new Survey(
              head(),
              ThreadObject.<Questionnaire>ref(questionnaire),
              "Trygghet i Sjöby",
              kind,
              Survey.State.DRAFT,
              today,
              today.plusDays(20),
              null,
              new Anonymity(Anonymity.Kept.WEEK, null),
              null,
              null));
    });
  }

  List<Code> codes(Survey survey, String stratum, int number) {
    Ref<Survey> ref = ThreadObject.ref(survey);
    return work(() -> bench.the(Codes.class).issue(ref, stratum, number));
  }

  Survey open(Survey survey) {
    return work(() -> bench.the(Surveys.class).open(survey.head().id(), survey.head().version()));
  }

  Survey close(Survey survey) {
    return work(() -> bench.the(Surveys.class).close(survey.head().id(), survey.head().version()));
  }
}
