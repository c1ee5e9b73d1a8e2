package se.loftet.survey;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Embedded;
import se.loftet.platform.model.LongText;

/// What those who answer are promised. Decided before the first answer; afterwards the database
/// refuses to change it.
///
/// @param words what the municipality adds to the promise every survey makes
public record Anonymity(Kept time, @LongText @Nullable String words) implements Embedded {
  /// What is kept of when an answer came. Never a day or an hour.
  public enum Kept {
    WEEK,
    NONE
  }
}
