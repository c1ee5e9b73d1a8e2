package se.loftet.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person's answers, as they lie in the database.
///
/// @param stratum the coarse group of the code, none for an open survey
/// @param week the Monday of the week it came, when the survey keeps weeks
/// @param said codes, a number or words by question (`id`, or `id.row` in a matrix); a question not
///   there was not answered. A place on the map is `[latitude, longitude]` in degrees, a place from
///   the list `[ref]`, an area its corners as `latitude,longitude`.
public record SurveyAnswer(
    @Nullable String stratum,
    @Nullable LocalDate week,
    Entry entry,
    String language,
    Map<String, List<String>> said) {
  /// The map as JSON binds to it.
  static final class Said extends java.util.LinkedHashMap<String, List<String>> {}

  /// How it came in.
  public enum Entry {
    WEB,
    PAPER
  }
}
