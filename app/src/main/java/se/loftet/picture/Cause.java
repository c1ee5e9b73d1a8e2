package se.loftet.picture;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Confidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A probable cause (orsak), placed at a corner of the crime triangle (routine activity theory).
public record Cause(
    Head head,
    Ref<Problem> problem,
    Corner corner,
    @LongText String text,
    @Nullable Confidence confidence)
    implements ThreadObject {
  public enum Corner {
    TARGET,
    OFFENDER,
    GUARDIAN,
    OTHER
  }

  @Override
  public String label() {
    return text;
  }
}
