package se.loftet.dataset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.reading.Found;

/// A file as it would come in.
///
/// @param samples for each column some of its cells
/// @param first the first rows as they stand in the file
/// @param held the first rows that would be in quarantine
/// @param timeline number of rows, or of figures, by year or by month
/// @param points longitude and latitude of some of the positions
public record Preview(
    Choice choice,
    Found found,
    List<String> columns,
    Map<String, List<String>> samples,
    List<List<@Nullable String>> first,
    List<QuarantinedRow> held,
    Map<String, Long> timeline,
    List<double[]> points,
    Report report) {
  /// The same file with something else chosen for it, not looked at again.
  public Preview with(Choice other) {
    return new Preview(other, found, columns, samples, first, held, timeline, points, report);
  }
}
