package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.walk.Checklist;

/// A walk as the field app keeps it, so that nothing has to be asked for outdoors. Sent as JSON.
///
/// @param kind what kind of walk, place, light and length, in words
/// @param returning whether old observations are looked at again
public record FieldWalk(
    String slug,
    String ref,
    String title,
    String kind,
    boolean returning,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    List<FieldStop> stops,
    List<Checklist.Category> categories,
    List<Earlier> earlier,
    BaseMap base) {

  /// A stop of the route.
  public record FieldStop(
      String ref, String name, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {}

  /// What was noted here before, and what became of it.
  public record Earlier(
      String ref,
      String words,
      String category,
      String place,
      String became,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude) {}
}
