package se.loftet.promise;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;

/// A goal of a focus area: effect, process or output (effekt-, process-, produktionsmål).
public record Goal(
    Head head,
    Ref<FocusArea> focusArea,
    Kind kind,
    @LongText String text,
    @Nullable Target target,
    @Nullable String baseline)
    implements ThreadObject {
  public enum Kind {
    EFFECT,
    PROCESS,
    OUTPUT
  }

  @Override
  public String label() {
    return text;
  }
}
