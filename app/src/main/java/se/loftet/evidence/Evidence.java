package se.loftet.evidence;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;

/// A source that can be cited (underlag): who published what, when, and where to read it.
public record Evidence(
    Head head,
    SourceKind kind,
    String title,
    @Nullable String publisher,
    @Nullable PartialDate published,
    @Nullable String link,
    @Nullable PartialDate extracted,
    @Nullable String period,
    @Nullable String level,
    @Nullable DataState state,
    @LongText @Nullable String note)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }
}
