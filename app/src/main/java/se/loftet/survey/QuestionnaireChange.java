package se.loftet.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Head;

/// A questionnaire with one thing changed.
public final class QuestionnaireChange {
  private QuestionnaireChange() {}

  static Questionnaire with(Questionnaire it, Head head, int edition) {
    return new Questionnaire(
        head, it.title(), edition, it.languages(), it.headings(), it.questions());
  }

  private static Questionnaire asking(Questionnaire it, List<Question> questions) {
    return new Questionnaire(
        it.head(), it.title(), it.edition(), it.languages(), it.headings(), questions);
  }

  /// The questionnaire as it was read, so that nobody overwrites what somebody else changed.
  public static Questionnaire read(Questionnaire it, int version) {
    return with(it, it.head().read(version), it.edition());
  }

  /// With another question last. A name is used once, and what it depends on comes before it.
  public static Questionnaire add(Questionnaire it, Question question) {
    var condition = question.showIf();
    if (it.question(question.id()).isPresent()) {
      throw new Refused.Rule("survey.askedAlready");
    }
    if (condition != null && it.question(condition.question()).isEmpty()) {
      throw new Refused.Rule("survey.conditionFirst");
    }
    return asking(it, Stream.concat(it.questions().stream(), Stream.of(question)).toList());
  }

  /// With an own question in the place of the one with its name. Answers others depend on stay.
  public static Questionnaire replace(Questionnaire it, Question question) {
    var before = it.question(question.id());
    if (before.isEmpty() || before.get().bank()) {
      throw new Refused.Rule("survey.notOwn");
    }
    var codes = question.choices().stream().map(Choice::code).toList();
    var depending = it.questions().stream().map(Question::showIf).filter(Objects::nonNull);
    if (depending.anyMatch(
        on -> on.question().equals(question.id()) && !codes.containsAll(on.codes()))) {
      throw new Refused.Rule("survey.conditionGone");
    }
    return ordered(
        it,
        it.questions().stream()
            .map(each -> each.id().equals(question.id()) ? question : each)
            .toList());
  }

  public static Questionnaire remove(Questionnaire it, String id) {
    return ordered(it, it.questions().stream().filter(each -> !each.id().equals(id)).toList());
  }

  /// One step up.
  public static Questionnaire up(Questionnaire it, String id) {
    var questions = new ArrayList<>(it.questions());
    for (int i = 1; i < questions.size(); i++) {
      if (questions.get(i).id().equals(id)) {
        java.util.Collections.swap(questions, i, i - 1);
        break;
      }
    }
    return ordered(it, List.copyOf(questions));
  }

  private static Questionnaire ordered(Questionnaire it, List<Question> questions) {
    var before = new ArrayList<String>();
    for (var question : questions) {
      var condition = question.showIf();
      if (condition != null && !before.contains(condition.question())) {
        throw new Refused.Rule("survey.conditionFirst");
      }
      before.add(question.id());
    }
    return asking(it, questions);
  }

  /// With these words above the questions in one language; blank words take the heading away.
  public static Questionnaire headed(Questionnaire it, Heading heading) {
    var others = it.headings().stream().filter(each -> !each.language().equals(heading.language()));
    var own = heading.title().isBlank() ? Stream.<Heading>of() : Stream.of(heading);
    return new Questionnaire(
        it.head(),
        it.title(),
        it.edition(),
        it.languages(),
        Stream.concat(others, own).toList(),
        it.questions());
  }

  public static Questionnaire named(Questionnaire it, String title, List<String> languages) {
    return new Questionnaire(
        it.head(), title, it.edition(), languages, it.headings(), it.questions());
  }
}
