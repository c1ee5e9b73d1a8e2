package se.loftet.dialogue;

import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;

/// A dialogue with its marking or its source changed.
final class DialogueChange {
  private DialogueChange() {}

  static Dialogue of(Dialogue it, Head head, @Nullable Ref<Evidence> evidence) {
    return new Dialogue(
        head,
        it.kind(),
        it.method(),
        it.title(),
        it.about(),
        it.starts(),
        it.ends(),
        it.places(),
        it.placeText(),
        it.participants(),
        it.groups(),
        it.helps(),
        it.promises(),
        evidence,
        it.feedbackDue(),
        it.feedbackOn(),
        it.feedbackChannel(),
        it.feedback());
  }
}
