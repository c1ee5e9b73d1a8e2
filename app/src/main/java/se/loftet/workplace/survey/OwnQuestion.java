package se.loftet.workplace.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    boolean chooses =
        type.filter(t ->
                t == Question.Type.SINGLE
                    || t == Question.Type.MULTIPLE
                    || t == Question.Type.MATRIX)
            .isPresent();
    if (chooses && lines("val").size() < 2) {
      faults.add("questionnaire.fault.choices");
    }
    if (type.filter(t -> t == Question.Type.MATRIX).isPresent() && lines("rader").isEmpty()) {
      faults.add("questionnaire.fault.rows");
    }
    return faults;
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

  /// The question under the next free name, `egen-1` and on; only without faults.
  Question question(Questionnaire questionnaire) {
    var type = asked.one("typ", Question.Type.values()).orElseThrow();
    int number = 1;
    while (questionnaire.question("egen-" + number).isPresent()) {
      number++;
    }
    return new Question(
        "egen-" + number,
        false,
        type,
        "ja".equals(asked.word("kravs")),
        null,
        texts(),
        List.of(),
        choices("val"),
        type == Question.Type.MATRIX ? choices("rader") : List.of(),
        limit("minst"),
        limit("hogst"),
        showIf(questionnaire));
  }

  private List<Wording> texts() {
    return Stream.of("sv", "sv-x-latt", "en", "ar", "fa", "ti", "so")
        .map(language -> new Wording(language, asked.word("text-" + language, LONGEST)))
        .filter(wording -> !wording.text().isEmpty())
        .toList();
  }

  /// Each line a choice; after a bar its words in English and Arabic: `Ja | Yes | نعم`.
  private List<Choice> choices(String name) {
    var choices = new ArrayList<Choice>();
    for (var line : lines(name)) {
      var words = line.split("\\|", -1);
      var texts = new ArrayList<Wording>();
      var languages = List.of("sv", "en", "ar");
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
