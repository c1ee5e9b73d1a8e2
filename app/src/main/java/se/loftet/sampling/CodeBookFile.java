package se.loftet.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.Refused;
import se.loftet.reading.CodeBook;
import se.loftet.reading.Row;
import se.loftet.reading.Table;

/// A code book as a file of its own: a row for each code of each variable.
///
/// Columns, in Swedish or English: variabel, fråga, kod, betydelse, saknas. `*` as variable means
/// every variable. A code that is marked in the last column is no answer.
public final class CodeBookFile {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "variable", List.of("variabel", "variable", "name", "namn"),
          "label", List.of("fråga", "fraga", "label", "question", "etikett"),
          "code", List.of("kod", "code", "value", "värde"),
          "meaning", List.of("betydelse", "meaning", "text"),
          "missing", List.of("saknas", "missing", "bortfall"));
  private static final Set<String> YES = Set.of("ja", "yes", "x", "1", "true", "sant");

  private CodeBookFile() {}

  private static final class Collected {
    private String label = "";
    private final LinkedHashMap<String, String> meanings = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
  }

  /// Reads the book and adds to it what the data file says itself.
  public static CodeBook read(Table table, CodeBook own, List<String> variables)
      throws IOException {
    int variable = column(table, "variable");
    int code = column(table, "code");
    if (variable < 0 || code < 0) {
      throw new Refused.Rule("sampling.codeBook");
    }
    var collected = new LinkedHashMap<String, Collected>();
    table.rows(row -> {
      var name = row.cell(variable);
      if (!name.isEmpty()) {
        add(table, collected.computeIfAbsent(name, _ -> new Collected()), row);
      }
      return true;
    });
    return merged(collected, own, variables);
  }

  private static int column(Table table, String which) {
    var names = NAMES.getOrDefault(which, List.of());
    for (int i = 0; i < table.columns().size(); i++) {
      if (names.contains(table.columns().get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static void add(Table table, Collected into, Row row) {
    var label = row.cell(column(table, "label"));
    var code = row.cell(column(table, "code"));
    var meaning = row.cell(column(table, "meaning"));
    if (!label.isEmpty()) {
      into.label = label;
    }
    if (!code.isEmpty() && !meaning.isEmpty()) {
      into.meanings.put(code, meaning);
    }
    if (!code.isEmpty()
        && YES.contains(row.cell(column(table, "missing")).toLowerCase(Locale.ROOT))) {
      into.missing.add(code);
    }
  }

  private static CodeBook merged(
      Map<String, Collected> collected, CodeBook own, List<String> variables) {
    var all = collected.get("*");
    return new CodeBook(
        variables.stream()
            .map(name ->
                one(
                    own.find(name).orElseGet(() -> CodeBook.Variable.of(name)),
                    collected.get(name),
                    all))
            .toList());
  }

  private static CodeBook.Variable one(
      CodeBook.Variable own, @Nullable Collected told, @Nullable Collected ofAll) {
    var label = own.label();
    var meanings = own.labels();
    var missing = new ArrayList<>(own.missing());
    if (ofAll != null) {
      missing.addAll(ofAll.missing);
    }
    if (told != null) {
      label = told.label.isEmpty() ? label : told.label;
      meanings.putAll(told.meanings);
      missing.addAll(told.missing);
    }
    return new CodeBook.Variable(own.name(), label, meanings, missing, own.span());
  }
}
