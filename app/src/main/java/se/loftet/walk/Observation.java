package se.loftet.walk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.picture.Problem;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What was noted on a walk (iakttagelse): unsafe, neither, or a bright spot (guldkorn).
///
/// The stable name is the id the device made.
///
/// @param category a category of the checklist; `social` says whether it is about people or things
/// @param severity 1 to 3
/// @param mentions how many of the group said the same
/// @param accuracy of the position, in metres
/// @param publicPlace the place as residents may read it, where the exact one would point somebody
///   out
/// @param noter which note taker, as a role: `Sekreterare 2`
/// @param noted when, by the device's own clock: `2026-11-22 19.42`
/// @param sameAs the observation this one was found to be the same as; both are kept
/// @param returnsTo on a return walk, the old observation it looks at
public record Observation(
    Head head,
    Ref<Walk> walk,
    @Nullable Ref<Stop> stop,
    Feeling feeling,
    String category,
    @Nullable String item,
    boolean social,
    @LongText @Nullable String text,
    @Nullable Integer severity,
    @Nullable Integer mentions,
    @LongText @Nullable String proposal,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable Integer accuracy,
    @Nullable Ownership ownership,
    @Nullable String placeText,
    @Nullable String publicPlace,
    @Nullable String noter,
    @Nullable String noted,
    @Nullable Ref<Problem> problem,
    @Nullable Ref<Observation> sameAs,
    @Nullable Ref<Observation> returnsTo,
    @Nullable Found found)
    implements ThreadObject {
  public enum Feeling {
    UNSAFE,
    NEUTRAL,
    BRIGHT_SPOT
  }

  public enum Ownership {
    MUNICIPALITY,
    ROAD_ADMINISTRATION,
    REGION,
    HOUSING_COMPANY,
    PRIVATE,
    UNKNOWN
  }

  /// What a return walk found of an old observation.
  public enum Found {
    FIXED,
    NOT_FIXED,
    CHANGED,
    CANNOT_SEE
  }

  @Override
  public String label() {
    if (text != null && !text.isBlank()) {
      return text;
    }
    return item == null ? category : category + ": " + item;
  }

  /// A bright spot is answered by keeping it; everything else waits for a decision.
  public boolean needsAnswer() {
    return feeling != Feeling.BRIGHT_SPOT && sameAs == null && returnsTo == null;
  }

  public Observation at(Head next) {
    return copy(next, sameAs, publicPlace);
  }

  public Observation sameAs(@Nullable Ref<Observation> other) {
    return copy(head, other, publicPlace);
  }

  public Observation publicPlace(@Nullable String place) {
    return copy(head, sameAs, place);
  }

  private Observation copy(
      Head head, @Nullable Ref<Observation> same, @Nullable String publicPlace) {
    return new Observation(
        head,
        walk,
        stop,
        feeling,
        category,
        item,
        social,
        text,
        severity,
        mentions,
        proposal,
        latitude,
        longitude,
        accuracy,
        ownership,
        placeText,
        publicPlace,
        noter,
        noted,
        problem,
        same,
        returnsTo,
        found);
  }
}
