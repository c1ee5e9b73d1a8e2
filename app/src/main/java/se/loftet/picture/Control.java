package se.loftet.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Embedded;
import se.loftet.platform.model.LongText;

/// Brå's four control questions to a problem: why it was chosen, which sources were used and which
/// left out, how the choice may limit what is known, and what that means for the work.
public record Control(
    @LongText @Nullable String chosenBecause,
    @LongText @Nullable String sourcesUsed,
    @LongText @Nullable String selectionLimits,
    @LongText @Nullable String meansForWork)
    implements Embedded {
  static final int QUESTIONS = 4;

  public List<@Nullable String> answers() {
    return Arrays.asList(chosenBecause, sourcesUsed, selectionLimits, meansForWork);
  }

  public int answered() {
    return (int) answers().stream().filter(Objects::nonNull).filter(a -> !a.isBlank()).count();
  }

  /// Whether all four are answered.
  public boolean whole() {
    return answered() == QUESTIONS;
  }
}
