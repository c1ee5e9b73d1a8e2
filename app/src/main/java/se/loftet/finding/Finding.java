package se.loftet.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A saved analysis (fynd). It never changes; only its class and whether it is released do.
///
/// @param sha256 of the canonical result
/// @param repeats the finding whose question was asked again of newer data
public record Finding(
    Head head,
    Method method,
    String title,
    List<Input> inputs,
    String sha256,
    Instant made,
    String madeBy,
    @Nullable Ref<Finding> repeats)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }
}
