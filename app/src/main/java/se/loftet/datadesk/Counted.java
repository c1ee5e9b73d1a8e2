package se.loftet.datadesk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.loftet.dataset.Report;
import se.loftet.platform.web.Text;
import se.loftet.reading.Note;

/// What became of a file's rows, in words and numbers.
///
/// @param lines reason or rule with its count
public record Counted(
    String rows,
    String in,
    String quarantined,
    String skipped,
    List<Line> lines,
    List<String> warnings) {
  /// A count and what it counts.
  public record Line(String words, String count) {}

  static Counted of(Text text, Report report) {
    var lines =
        Stream.concat(
                lines(text, report.quarantined()).stream(), lines(text, report.skipped()).stream())
            .toList();
    return new Counted(
        text.number(report.rows()),
        text.number(report.in()),
        text.number(report.quarantinedRows()),
        text.number(report.skippedRows()),
        lines,
        report.warnings().stream().map(note -> said(text, note)).toList());
  }

  private static List<Line> lines(Text text, Map<? extends Enum<?>, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new Line(text.of(each.getKey()), text.number(each.getValue())))
        .toList();
  }

  static String said(Text text, Note note) {
    return text.of(note.code(), note.values().toArray());
  }
}
