package se.loftet.followup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;

/// What came of a promise or an activity according to one source (utfall).
///
/// Several may contradict each other; the one relied on says why.
public record Outcome(
    Head head,
    @Nullable Ref<Promise> promise,
    @Nullable Ref<Activity> activity,
    @Nullable BigDecimal value,
    @Nullable Boolean answer,
    @LongText @Nullable String text,
    @Nullable String unit,
    @Nullable Ref<Evidence> evidence,
    boolean reliedOn,
    @LongText @Nullable String reliedReason)
    implements ThreadObject {
  public Outcome {
    if ((promise == null) == (activity == null)) {
      throw new IllegalArgumentException("an outcome belongs to one promise or one activity");
    }
  }

  @Override
  public String label() {
    return head.ref();
  }
}
