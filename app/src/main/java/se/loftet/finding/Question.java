package se.loftet.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analysis is asked.
///
/// @param dataSet name of the data set, `beside` of one with the residents of its areas
/// @param area code or name as the data set has it; null for all of it
/// @param from first day, `to` the day after the last; null for as far as the data goes
/// @param answers how many answered each wave of a survey; null where nobody knows
/// @param districts name of a data set of areas that events are put into by their position
/// @param compared codes of the areas it is compared with; none for all of its kind
public record Question(
    Method method,
    String dataSet,
    @Nullable String beside,
    @Nullable String area,
    @Nullable String category,
    @Nullable String measure,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer answers,
    List<String> compared,
    @Nullable String districts) {
  public Question {
    compared = List.copyOf(compared);
  }

  /// A question of one data set.
  public static Question of(
      Method method,
      String dataSet,
      @Nullable String area,
      @Nullable String category,
      @Nullable String measure) {
    return new Question(
        method, dataSet, null, area, category, measure, null, null, null, List.of(), null);
  }

  /// The same from this day on.
  public Question from(@Nullable LocalDate day) {
    return new Question(
        method, dataSet, beside, area, category, measure, day, to, answers, compared, districts);
  }

  /// The same of a survey this many answered.
  public Question answers(@Nullable Integer answers) {
    return new Question(
        method, dataSet, beside, area, category, measure, from, to, answers, compared, districts);
  }

  /// The same with the residents of this data set.
  public Question beside(@Nullable String beside) {
    return new Question(
        method, dataSet, beside, area, category, measure, from, to, answers, compared, districts);
  }

  /// The same of the areas of this data set.
  public Question districts(@Nullable String districts) {
    return new Question(
        method, dataSet, beside, area, category, measure, from, to, answers, compared, districts);
  }

  /// The same about another category.
  Question about(@Nullable String category) {
    return new Question(
        method, dataSet, beside, area, category, measure, from, to, answers, compared, districts);
  }
}
