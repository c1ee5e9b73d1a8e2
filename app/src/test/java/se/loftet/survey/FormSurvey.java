package se.loftet.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;
import se.loftet.workplace.ExampleTown;

/// Surveys of the made-up Ekeby, asked in every language there is.
final class FormSurvey {
  static final List<String> ASKED =
      List.of(
          "ute-sent",
          "ute-sent-skal",
          "problem",
          "plats-otrygg",
          "plats-otrygg-varfor",
          "kommundel");

  private FormSurvey() {}

  private static Head head(String ref) {
    return Head.unmarked(ExampleTown.CODE, ref, "kommun");
  }

  static void open(ExampleTown town, String ref, Survey.Kind kind) {
    var today = LocalDate.now(town.application.clock);
    town.work(() -> {
      var questions =
          ASKED.stream().flatMap(id -> QuestionBank.bank().question(id).stream()).toList();
      var numbered =
          Stream.concat(questions.stream(), Stream.of(SurveyTown.number("antal"))).toList();
      var questionnaire =
          town.store.insert(
              new Questionnaire(
                  head("f-" + ref),
                  "Trygghet",
                  1,
                  AnswerWords.LANGUAGES,
                  List.of(
                      new Heading("sv", "Hur tryggt är Ekeby?", "Svara gärna."),
                      new Heading("ar", "ما مدى الأمان في إيكبي؟", "")),
                  numbered));
      var survey =
          town.store.insert(
              new Survey(
                  head(ref),
                  ThreadObject.<Questionnaire>ref(questionnaire),
                  "Trygghet i Ekeby",
                  kind,
                  Survey.State.DRAFT,
                  today,
                  today.plusDays(20),
                  null,
                  new Anonymity(Anonymity.Kept.WEEK, null),
                  null,
                  null));
      return town.application.bean(Surveys.class).open(survey.head().id(), 1);
    });
  }
}
