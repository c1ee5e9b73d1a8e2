package se.loftet.dataset;

import org.jspecify.annotations.Nullable;

/// What the person who brings a file says of it; null leaves it to what is found.
///
/// @param mapping name of a remembered mapping or a known source
/// @param epsg the coordinate system
/// @param ref the data set the file belongs to
public record Wishes(
    @Nullable DataKind kind,
    @Nullable String mapping,
    @Nullable Integer epsg,
    @Nullable String ref) {
  public static final Wishes NONE = new Wishes(null, null, null, null);
}
