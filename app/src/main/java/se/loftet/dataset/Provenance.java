package se.loftet.dataset;

import org.jspecify.annotations.Nullable;

/// Where a data set comes from and what its figures mean.
///
/// @param source an address or a name to find it again by
/// @param level what its areas are: country, county, municipality, DeSO, point
/// @param state preliminary or final; null where the rows say it themselves or nobody knows
/// @param extracted the day it was taken out of the source, as far as known
public record Provenance(
    String title,
    @Nullable String source,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable String definition,
    @Nullable String level,
    @Nullable String state,
    @Nullable String extracted) {
  static Provenance titled(String title) {
    return new Provenance(title, null, null, null, null, null, null, null);
  }
}
