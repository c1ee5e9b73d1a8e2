package se.loftet.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.SecrecyClass;

/// A survey or its questionnaire with one thing changed.
final class SurveyChange {
  private SurveyChange() {}

  static Survey with(Survey it, Head head, Survey.State state, @Nullable LocalDate closedOn) {
    return new Survey(
        head,
        it.questionnaire(),
        it.title(),
        it.kind(),
        state,
        it.opens(),
        it.closes(),
        closedOn,
        it.anonymity(),
        it.evidence(),
        it.contact());
  }

  /// Whether nothing differs that was promised before the first answer.
  static boolean promisesTheSame(Survey before, Survey after) {
    return before.questionnaire().equals(after.questionnaire())
        && before.kind() == after.kind()
        && before.opens().equals(after.opens())
        && before.anonymity().equals(after.anonymity())
        && !after.closes().isBefore(before.closes());
  }

  static Questionnaire opened(Questionnaire it, Instant when) {
    return new Questionnaire(
        it.head().marked(SecrecyClass.OPEN).released(when),
        it.title(),
        it.edition(),
        it.languages(),
        it.headings(),
        it.questions());
  }
}
