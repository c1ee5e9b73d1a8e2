package se.loftet.dataset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a data set has rows of, to choose among.
///
/// @param areas code, or name where there is none, with its name; of events the municipalities
/// @param first day of the earliest row, `last` the day after the latest
public record Contents(
    List<Area> areas,
    List<String> categories,
    List<String> measures,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  public record Area(String code, String name) {}
}
