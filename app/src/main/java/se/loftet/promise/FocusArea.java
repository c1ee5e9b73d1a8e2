package se.loftet.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.picture.Problem;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A focus area (fokusområde), chosen for the period or deselected with a reason.
public record FocusArea(
    Head head,
    Ref<PromiseDocument> document,
    String title,
    Choice choice,
    @LongText @Nullable String reason,
    List<Ref<Problem>> problems)
    implements ThreadObject {
  public enum Choice {
    CHOSEN,
    DESELECTED
  }

  @Override
  public String label() {
    return title;
  }
}
