package se.loftet.survey;

import java.util.List;
import java.util.Optional;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;

/// What is asked (frågeformulär), in order and in each language. Used once, it never changes: what
/// is to be asked differently becomes the next edition.
///
/// @param edition counts the questionnaires made from this one, 1 for the first
/// @param languages in the order they are offered, the first is the one everything falls back to
public record Questionnaire(
    Head head,
    String title,
    int edition,
    List<String> languages,
    List<Heading> headings,
    List<Question> questions)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }

  /// The questions that are not all said in the language, so that some words fall back.
  public List<Question> untranslated(String language) {
    return questions.stream().filter(each -> !each.saidIn(language)).toList();
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
