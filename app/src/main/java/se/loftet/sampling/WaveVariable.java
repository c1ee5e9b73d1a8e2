package se.loftet.sampling;

import java.util.List;
import java.util.Optional;

/// What a variable of a file was taken for.
///
/// @param question its id in the bank; `id.row` in a matrix; `id=answer` for one answer of a
///   question with several, which files have as a variable each: was it chosen or not
/// @param codes every code of the variable, in the order of the question's answers
public record WaveVariable(String question, String variable, List<Code> codes) {
  /// That one answer of several was chosen.
  public static final String YES = "1";

  /// That it was not.
  public static final String NO = "0";

  private static final String ANSWER = "=";

  /// A code of the file and the answer it is; a blank answer is none.
  public record Code(String code, String answer) {}

  /// One answer of a question with several, as it is mapped.
  public static String chosen(String question, String answer) {
    return question + ANSWER + answer;
  }

  /// The question an answer is stored under.
  String asked() {
    return question.replaceAll(ANSWER + ".*", "");
  }

  /// The answer somebody gave, nothing when none.
  Optional<String> answer(String mapped) {
    int at = question.indexOf(ANSWER);
    if (at < 0) {
      return Optional.of(mapped).filter(each -> !each.isEmpty());
    }
    return mapped.equals(YES) ? Optional.of(question.substring(at + 1)) : Optional.empty();
  }
}
