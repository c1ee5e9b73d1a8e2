package se.loftet.workplace.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.editor.Option;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Question;
import se.loftet.survey.QuestionBank;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Questionnaires;

/// Gathers the page of a questionnaire.
record QuestionnairePages(Text text, String home, Asked asked) {
  QuestionnairePage of(Questionnaire it, boolean used, List<String> faults) {
    return new QuestionnairePage(
        home,
        home + "/formular/" + it.head().id(),
        it.title(),
        it.edition(),
        it.head().version(),
        used,
        Acting.now().may(Right.EDIT),
        it.questions().size() > Questionnaires.GUIDELINE,
        items(it),
        it.languages().stream().map(language -> heading(it, language)).toList(),
        SurveyDeskController.untranslated(text, it),
        notReviewed(it),
        Asked.languages(it.languages()),
        bank(it),
        own(it),
        faults.stream().map(text::of).toList());
  }

  private List<QuestionnairePage.Item> items(Questionnaire it) {
    var items = new ArrayList<QuestionnairePage.Item>();
    for (var question : it.questions()) {
      items.add(
          new QuestionnairePage.Item(
              question.id(),
              items.size() + 1,
              question.in("sv"),
              about(question),
              (question.rows().isEmpty() ? question.choices() : question.rows())
                  .stream().map(choice -> choice.in("sv")).toList(),
              onlyIf(it, question),
              question.bank()));
    }
    return items;
  }

  private String about(Question question) {
    return text.of(
        question.bank() ? "questionnaire.fromBank" : "questionnaire.own",
        question.type(),
        question.id());
  }

  private String onlyIf(Questionnaire it, Question question) {
    var condition = question.showIf();
    if (condition == null) {
      return "";
    }
    var asked = it.question(condition.question()).orElse(null);
    var chosen =
        asked == null
            ? ""
            : asked.choices().stream()
                .filter(choice -> condition.codes().contains(choice.code()))
                .map(choice -> choice.in("sv"))
                .collect(Collectors.joining(", "));
    return text.of("questionnaire.onlyIf", chosen, asked == null ? "" : asked.in("sv"));
  }

  private static QuestionnairePage.Heading heading(Questionnaire it, String language) {
    var words = AnswerWords.in(language);
    var known = it.headings().stream().filter(h -> h.language().equals(language)).findFirst();
    return new QuestionnairePage.Heading(
        language,
        words.of("name"),
        words.direction(),
        known.map(each -> each.title()).orElse(""),
        known.map(each -> each.about()).orElse(""));
  }

  private static List<String> notReviewed(Questionnaire it) {
    var reviewed = QuestionBank.bank().reviewed();
    return it.languages().stream()
        .filter(language -> !reviewed.contains(language))
        .map(language -> AnswerWords.in(language).of("name"))
        .toList();
  }

  private List<QuestionnairePage.Group> bank(Questionnaire it) {
    var groups = new LinkedHashMap<String, List<Option>>();
    for (var question : QuestionBank.bank().questions()) {
      if (it.question(question.id()).isEmpty()) {
        var name = text.of("questionnaire.factor." + question.factor());
        groups
            .computeIfAbsent(name, each -> new ArrayList<>())
            .add(new Option(question.id(), question.in("sv"), false));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new QuestionnairePage.Group(group.getKey(), group.getValue()))
        .toList();
  }

  /// What was just typed, else the question somebody wants to change, else an empty form.
  private OwnFields own(Questionnaire it) {
    var changes = asked.word(asked.word("andrar").isEmpty() ? "andra" : "andrar", 60);
    var question = it.question(changes).filter(each -> !each.bank());
    var id = question.map(Question::id).orElse("");
    return asked.word("version").isEmpty() && question.isPresent()
        ? OwnFields.of(text, it, id, OwnFields.of(it, question.get()))
        : OwnFields.of(text, it, id, asked::word);
  }
}
