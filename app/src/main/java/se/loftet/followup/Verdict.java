package se.loftet.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;

/// The two verdicts on a promise: done, and did it matter. Neither follows from the other.
public record Verdict(
    Head head,
    Ref<Promise> promise,
    Done done,
    @LongText @Nullable String doneReason,
    Mattered mattered,
    @LongText @Nullable String matteredReason,
    List<Ref<Evidence>> evidence,
    @Nullable PartialDate decided,
    @Nullable String decidedBy)
    implements ThreadObject {
  public enum Done {
    KEPT,
    PARTLY,
    NOT_KEPT,
    DROPPED,
    NOT_REPORTED
  }

  public enum Mattered {
    IMPROVED,
    UNCHANGED,
    WORSE,
    CANNOT_TELL
  }

  @Override
  public String label() {
    return head.ref();
  }
}
