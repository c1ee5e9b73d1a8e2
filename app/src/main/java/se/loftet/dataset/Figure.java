package se.loftet.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One figure: a value for an area and a period.
///
/// @param starts first day of the period; null where the source states none
/// @param ends the day after its last
/// @param measure what the number is: a count, percent, per 100 000
public record Figure(
    long line,
    AreaRef area,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Nullable String category,
    @Nullable String subgroup,
    @Nullable String measure,
    Value value) {}
