package se.loftet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Report;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;
import se.loftet.reading.Unreadable;
import tools.jackson.databind.json.JsonMapper;

/// What the command line says of each file: a line for people or an object for programs.
final class ImportLines {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Text words = Text.in(Text.ENGLISH);
  private final PrintWriter out;
  private final boolean json;

  ImportLines(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(String file, Report report) {
    print(file, report, Map.of());
  }

  /// What was stored.
  ///
  /// @param seconds from the first look at the file to the last row stored
  void print(String file, Imports.Result result, double seconds) {
    var changes = result.delivery().taken().changes();
    var more = new LinkedHashMap<String, Object>();
    more.put("dataSet", result.dataSet().ref());
    more.put("delivery", result.delivery().number());
    more.put("unchanged", result.same());
    more.put("changes", changes);
    more.put("seconds", Math.round(seconds * 100) / 100.0);
    print(file, result.delivery().taken().report(), more);
  }

  /// What was read.
  ///
  /// @param more what is added to the object: the data set, the delivery, the changes
  void print(String file, Report report, Map<String, Object> more) {
    if (json) {
      var object = object(file, report);
      object.putAll(more);
      out.println(JSON.writeValueAsString(object));
    } else {
      out.println(line(file, report));
      more.forEach((name, value) -> out.printf("  %s: %s%n", name, value));
      warnings(report).forEach(warning -> out.println("  " + warning));
    }
    out.flush();
  }

  void refused(String file, Unreadable refused) {
    refused(file, words.of(refused.code(), refused.values()));
  }

  void refused(String file, Refused.Rule rule) {
    refused(file, words.of(rule));
  }

  private void refused(String file, String why) {
    if (json) {
      var object = empty(file);
      object.put("refused", why);
      out.println(JSON.writeValueAsString(object));
    } else {
      out.printf("%s: refused. %s%n", file, why);
    }
    out.flush();
  }

  private static Map<String, @Nullable Object> empty(String file) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    object.put("file", file);
    for (var none : List.of("kind", "encoding", "delimiter", "crs")) {
      object.put(none, null);
    }
    object.put("rows", 0);
    object.put("in", 0);
    object.put("quarantined", Map.of());
    object.put("skipped", Map.of());
    object.put("warnings", List.of());
    return object;
  }

  private Map<String, @Nullable Object> object(String file, Report report) {
    var object = empty(file);
    object.put("kind", report.kind());
    object.put("format", report.format());
    object.put("encoding", orNull(report.encoding()));
    object.put("delimiter", orNull(report.delimiter()));
    object.put("crs", orNull(report.crs()));
    object.put("rows", report.rows());
    object.put("in", report.in());
    object.put("quarantined", report.quarantined());
    object.put("skipped", report.skipped());
    object.put("warnings", warnings(report));
    object.put("mapping", orNull(report.mapping()));
    object.put("period", report.period());
    return object;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private List<String> warnings(Report report) {
    return report.warnings().stream()
        .map(note -> words.of(note.code(), note.values().toArray()))
        .toList();
  }

  private static String line(String file, Report report) {
    return "%s: %s, %d rows, %d in, %d in quarantine%s, %d skipped%s"
        .formatted(
            file,
            report.kind(),
            report.rows(),
            report.in(),
            report.quarantinedRows(),
            counts(report.quarantined()),
            report.skippedRows(),
            counts(report.skipped()));
  }

  private static String counts(Map<? extends Enum<?>, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
