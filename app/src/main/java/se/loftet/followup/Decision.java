package se.loftet.followup;

import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;

/// What becomes of a promise or an activity in the next period, with the reason.
public record Decision(
    Head head,
    @Nullable Ref<Promise> promise,
    @Nullable Ref<Activity> activity,
    Choice choice,
    @LongText String reason,
    @Nullable PartialDate decided,
    @Nullable String decidedBy,
    @Nullable Ref<Promise> next)
    implements ThreadObject {
  public enum Choice {
    KEEP,
    CHANGE,
    DROP,
    CARRY_OVER,
    MOVE_TO_ORDINARY
  }

  @Override
  public String label() {
    return head.ref();
  }
}
