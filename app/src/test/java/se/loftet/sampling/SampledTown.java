package se.loftet.sampling;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.reading.Tables;
import se.loftet.support.Workbench;
import se.loftet.survey.Anonymity;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Answers;
import se.loftet.survey.Choice;
import se.loftet.survey.Code;
import se.loftet.survey.Heading;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Receiving;
import se.loftet.survey.ShowIf;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;
import se.loftet.survey.Wording;

/// A made-up municipality of two districts with surveys drawn from a frame.
final class SampledTown {
  static final String CODE = "0997";
  private final Workbench bench;

  SampledTown(Workbench bench) {
    this.bench = bench;
    owner()
        .sql("insert into municipality (code, name, slug) values (?, 'Åby kommun', 'aby')")
        .param(CODE)
        .update();
  }

  JdbcClient owner() {
    return JdbcClient.create(bench.the(Database.class).owner());
  }

  LocalDate today() {
    return LocalDate.now(bench.the(Clock.class));
  }

  <T> T work(Supplier<T> work) {
    return as(Acting.system(CODE), work);
  }

  <T> T as(Acting who, Supplier<T> work) {
    var transactions = new TransactionTemplate(bench.the(PlatformTransactionManager.class));
    return who.<T, RuntimeException>call(() -> transactions.<T>execute(status -> work.get()));
  }

  void run(Runnable work) {
    Boolean done =
        work(() -> {
          work.run();
          return true;
        });
    assert done != null;
  }

  static Head head() {
    return Head.unmarked(CODE, "e-" + UUID.randomUUID().toString().substring(0, 8), "kommun");
  }

  static List<Wording> sv(String text) {
    return List.of(new Wording("sv", text));
  }

  /// A question with its answers, `code=text`; a code with a star says nothing of the matter.
  static Question choice(String id, String text, String... answers) {
    return choice(id, text, null, answers);
  }

  /// The same, asked of those only who answered another question in a certain way.
  static Question choice(String id, String text, @Nullable ShowIf asked, String... answers) {
    var choices = new ArrayList<Choice>();
    for (var answer : answers) {
      var parts = answer.split("=", 2);
      choices.add(new Choice(parts[0].replace("*", ""), sv(parts[1]), parts[0].endsWith("*")));
    }
    return new Question(
        id,
        false,
        Question.Type.SINGLE,
        false,
        null,
        sv(text),
        List.of(),
        choices,
        List.of(),
        null,
        null,
        asked);
  }

  Survey survey(Survey.Kind kind, @Nullable String title, Question... questions) {
    return work(() -> {
      var store = bench.the(Store.class);
      var questionnaire =
          store.insert(
              new Questionnaire(
                  head(),
                  "Trygghet",
                  1,
                  AnswerWords.LANGUAGES,
                  List.of(new Heading("sv", "Hur tryggt är det?", "")),
                  List.of(questions)));
      return store.insert(
          new Survey(
              head(),
              ThreadObject.<Questionnaire>ref(questionnaire),
              title == null ? "Trygghet i Åby" : title,
              kind,
              Survey.State.DRAFT,
              today(),
              today().plusDays(20),
              null,
              new Anonymity(Anonymity.Kept.WEEK, null),
              null,
              "Trygghetssamordnaren i Åby kommun, 099-123 00, trygghet@example.se"));
    });
  }

  static FrameFile frame(Path folder, int north, int south) {
    var text = new StringBuilder("Namn;Adress;Postnummer;Postort;Kommundel;Telefon\n");
    for (int i = 0; i < north + south; i++) {
      text.append(
          "Person %d;Byvägen %d;999 99;Åby;%s;x\n"
              .formatted(i + 1, i + 1, i < north ? "Norra" : "Södra"));
    }
    try {
      var file =
          Files.write(folder.resolve("ram.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
      return FrameFile.read(Tables.open(file, "ram.csv"));
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  Ref<Survey> drawn(Path folder, Survey survey, int north, int south, int wanted) {
    Ref<Survey> ref = ThreadObject.ref(survey);
    run(() -> {
      var sampling = bench.the(Sampling.class);
      sampling.keep(ref, "ram.csv", today().plusDays(90), frame(folder, north, south));
      sampling.draw(ref, new Draw.Plan(Allocation.PROPORTIONAL, wanted, 0, 4711, 0, List.of()));
    });
    return ref;
  }

  Survey open(Survey survey) {
    return work(() -> bench.the(Surveys.class).open(survey.head().id(), survey.head().version()));
  }

  Survey close(Survey survey) {
    return work(() -> bench.the(Surveys.class).close(survey.head().id(), survey.head().version()));
  }

  Receiving answer(Survey survey, @Nullable String code, Map<String, List<String>> said) {
    var sent =
        new Answers.Sent(
            UUID.randomUUID().toString(), code == null ? null : new Code(code), "sv", said);
    return Acting.NOBODY.<Receiving, RuntimeException>call(
        () -> bench.the(Answers.class).receive(survey, sent));
  }
}
