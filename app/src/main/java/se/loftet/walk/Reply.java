package se.loftet.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;

/// What somebody decides about an observation, as it was written in a form.
///
/// @param text what is done; the observation's own words when nothing is said
public record Reply(
    Measure.@Nullable Decision decision,
    @Nullable String text,
    @Nullable String reason,
    @Nullable String responsible,
    Measure.@Nullable Status status,
    Measure.@Nullable Extent extent,
    Measure.@Nullable Cost cost,
    @Nullable PartialDate due,
    @Nullable PartialDate done,
    @Nullable String answer) {

  /// What is missing, by field, as message keys.
  public Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    if (decision == null) {
      faults.put("beslut", "walk.fault.decision");
    }
    if (decision == Measure.Decision.NO && reason == null) {
      faults.put("skal", "walk.fault.reason");
    }
    if (responsible == null && needsResponsible()) {
      faults.put("ansvarig", "walk.fault.responsible");
    }
    if (status == Measure.Status.DONE && done == null) {
      faults.put("klar", "walk.fault.done");
    }
    return faults;
  }

  private boolean needsResponsible() {
    return decision == Measure.Decision.YES
        || decision == Measure.Decision.OTHER_PARTY
        || status == Measure.Status.DONE;
  }

  /// A no ends it; anything else goes on from where it was said to be.
  Measure.Status statusNow() {
    if (decision == Measure.Decision.NO) {
      return Measure.Status.REJECTED;
    }
    return status == null || status == Measure.Status.NEW || status == Measure.Status.REJECTED
        ? Measure.Status.ASSESSED
        : status;
  }
}
