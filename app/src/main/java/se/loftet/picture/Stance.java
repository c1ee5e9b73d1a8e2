package se.loftet.picture;

import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What one kind of source says of a problem. Silent is not the same as not asked.
public record Stance(
    Head head,
    Ref<Problem> problem,
    SourceKind source,
    Kind stance,
    @Nullable Ref<Evidence> evidence,
    @LongText @Nullable String note)
    implements ThreadObject {
  public enum Kind {
    SUPPORTS,
    CONTRADICTS,
    SILENT,
    NOT_ASKED
  }

  @Override
  public String label() {
    return head.ref();
  }
}
