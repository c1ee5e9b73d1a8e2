package se.loftet.dataset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.reading.Note;

/// What became of a file: every row is in, in quarantine or passed over by a rule.
///
/// @param in rows taken in
/// @param crs EPSG code of the file's positions, blank without positions
/// @param period first and last day, `2015-01-01/2025-12-31`
public record Report(
    String file,
    @Nullable DataKind kind,
    String format,
    String encoding,
    String delimiter,
    String crs,
    String mapping,
    long rows,
    long in,
    Map<Reason, Long> quarantined,
    Map<SkipRule, Long> skipped,
    List<Note> warnings,
    @Nullable String period) {

  static Report of(String file, Plan plan, Tally tally) {
    var found = plan.found();
    return new Report(
        file,
        plan.mapping().kind(),
        found.format().name() + (found.gzip() ? ".GZ" : ""),
        found.encoding(),
        found.delimiter(),
        plan.crsName(),
        plan.mapping().name(),
        tally.rows,
        tally.in,
        tally.quarantined(),
        tally.skipped(),
        Warnings.of(plan, tally),
        tally.period());
  }

  public long quarantinedRows() {
    return quarantined.values().stream().mapToLong(Long::longValue).sum();
  }

  public long skippedRows() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }
}
