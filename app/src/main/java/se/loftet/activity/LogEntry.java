package se.loftet.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// One time an activity was carried out: when, who (a role), how many, where.
///
/// An entry that was wrong is undone, not erased.
public record LogEntry(
    Head head,
    Ref<Activity> activity,
    PartialDate happened,
    @Nullable BigDecimal quantity,
    @Nullable String who,
    @Nullable Ref<Place> place,
    @Nullable String placeText,
    @LongText @Nullable String note,
    @Nullable Ref<Evidence> source,
    boolean undone)
    implements ThreadObject {
  @Override
  public String label() {
    return happened.toString();
  }
}
