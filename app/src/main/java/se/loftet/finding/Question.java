package se.loftet.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analysis is asked.
///
/// @param dataSet name of the data set
/// @param area code or name as the data set has it; null for all of it
/// @param from first day, `to` the day after the last; null for as far as the data goes
/// @param compared codes of the areas it is compared with
public record Question(
    Method method,
    String dataSet,
    @Nullable String area,
    @Nullable String category,
    @Nullable String measure,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> compared) {
  public Question {
    compared = List.copyOf(compared);
  }
}
