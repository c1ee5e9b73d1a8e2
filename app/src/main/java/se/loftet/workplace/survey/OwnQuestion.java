package se.loftet.workplace.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.ShowIf;
import se.loftet.survey.Wording;

/// A question of one's own as somebody filled it in: words in Swedish and, if they like, in other
/// languages; choices and rows line by line.
record OwnQuestion(Asked asked) {
  private static final int MOST_LINES = 40;
  private static final int LONGEST = 500;

  List<String> faults() {
    var faults = new ArrayList<String>();
    if (asked.word("text-sv").isEmpty() || asked.word("text-sv").length() > LONGEST) {
      faults.add("questionnaire.fault.text");
    }
    var type = asked.one("typ", Question.Type.values());
    if (type.isEmpty()) {
      faults.add("questionnaire.fault.type");
    }
    if (type.filter(OwnQuestion::choosing).isPresent() && lines("val").size() < 2) {
      faults.add("questionnaire.fault.choices");
    }
    if (type.filter(t -> t == Question.Type.MATRIX).isPresent() && lines("rader").isEmpty()) {
      faults.add("questionnaire.fault.rows");
    }
    return faults;
  }

  private static boolean choosing(Question.Type type) {
    return type == Question.Type.SINGLE
        || type == Question.Type.MULTIPLE
        || type == Question.Type.MATRIX;
  }

  private List<String> lines(String name) {
    return asked
        .word(name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(MOST_LINES)
        .toList();
  }

  /// The languages whose words follow on each other in a line, Swedish first.
  static List<String> order(Questionnaire questionnaire) {
    return Stream.concat(Stream.of("sv"), questionnaire.languages().stream()).distinct().toList();
  }

  /// The question under the name it has, or the next free one, `egen-1` and on; only without
  /// faults.
  ///
  /// @param changes the name of the question that is changed, blank for a new one
  Question question(Questionnaire questionnaire, String changes) {
    var type = asked.one("typ", Question.Type.values()).orElseThrow();
    int number = 1;
    while (questionnaire.question("egen-" + number).isPresent()) {
      number++;
    }
    return new Question(
        changes.isEmpty() ? "egen-" + number : changes,
        false,
        type,
        "ja".equals(asked.word("kravs")),
        null,
        texts(),
        List.of(),
        choosing(type) ? choices(questionnaire, "val") : List.of(),
        type == Question.Type.MATRIX ? choices(questionnaire, "rader") : List.of(),
        limit("minst"),
        limit("hogst"),
        showIf(questionnaire));
  }

  private List<Wording> texts() {
    return AnswerWords.LANGUAGES.stream()
        .map(language -> new Wording(language, asked.word("text-" + language, LONGEST)))
        .filter(wording -> !wording.text().isEmpty())
        .toList();
  }

  /// Each line a choice; after bars its words in the questionnaire's other languages: `Ja | Yes`.
  private List<Choice> choices(Questionnaire questionnaire, String name) {
    var choices = new ArrayList<Choice>();
    for (var line : lines(name)) {
      var words = line.split("\\|", -1);
      var texts = new ArrayList<Wording>();
      var languages = order(questionnaire);
      for (int i = 0; i < Math.min(words.length, languages.size()); i++) {
        if (!words[i].isBlank()) {
          texts.add(new Wording(languages.get(i), words[i].strip()));
        }
      }
      choices.add(new Choice(Integer.toString(choices.size() + 1), texts, false));
    }
    return List.copyOf(choices);
  }

  private @Nullable Integer limit(String name) {
    return asked.word(name).isEmpty() ? null : asked.number(name);
  }

  /// `QUESTION=CODE` among those that were offered.
  private @Nullable ShowIf showIf(Questionnaire questionnaire) {
    var words = asked.word("om").split("=", -1);
    return words.length == 2 && questionnaire.question(words[0]).isPresent()
        ? new ShowIf(words[0], List.of(words[1]))
        : null;
  }
}
