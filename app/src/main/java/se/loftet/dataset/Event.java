package se.loftet.dataset;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event: between two moments (the same for a known moment), at a point or in an area.
///
/// @param key what the source calls it, the same in every delivery
/// @param east metres in the data set's grid; NaN where there is no position
/// @param flags bits of `Flag`
public record Event(
    long line,
    @Nullable String key,
    @Nullable Instant starts,
    @Nullable Instant ends,
    Span.Exactness exactness,
    @Nullable Instant reported,
    @Nullable String category,
    AreaRef area,
    double east,
    double north,
    int flags,
    Map<String, String> detail) {}
