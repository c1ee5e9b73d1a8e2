package se.loftet.finding;

import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataKind;

/// What a finding is about, as the source of its picture says it.
///
/// @param area the name of the area
public record Subject(
    String dataSet,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable String source,
    @Nullable String definition,
    @Nullable String area,
    @Nullable String category,
    @Nullable String measure,
    DataKind kind) {}
