package se.loftet.sampling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.loftet.analysis.SurveyChange;

/// A wave a newer one can be compared with.
///
/// @param title as it is named beside a change
/// @param ended its last day
record EarlierWave(String title, LocalDate ended, List<ResultFigure> figures) {
  /// How the figure has changed since this wave, when the wave has it.
  Optional<ResultChange> change(ResultFigure now, double precision) {
    return figures.stream()
        .filter(now::sameAs)
        .findFirst()
        .flatMap(before ->
            SurveyChange.between(before.known(), now.known(), precision)
                .map(change -> change(now, before, change)));
  }

  private ResultChange change(ResultFigure now, ResultFigure before, SurveyChange change) {
    var value = before.value();
    return new ResultChange(
        now.question(),
        now.measure(),
        now.code(),
        now.by(),
        now.part(),
        title,
        value == null ? Double.NaN : value,
        change.change(),
        change.low(),
        change.high(),
        change.secured());
  }
}
