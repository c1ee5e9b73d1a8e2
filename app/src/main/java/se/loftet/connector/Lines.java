package se.loftet.connector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as a CSV file with semicolons, which is kept and taken in like any other.
final class Lines {
  private final List<String> lines = new ArrayList<>();

  Lines(String... columns) {
    add(List.of(columns));
  }

  void add(List<? extends @Nullable Object> cells) {
    lines.add(String.join(";", cells.stream().map(Lines::cell).toList()));
  }

  boolean empty() {
    return lines.size() == 1;
  }

  private static String cell(@Nullable Object value) {
    var words = value == null ? "" : String.valueOf(value);
    return words.matches(".*[\";\\r\\n].*") ? '"' + words.replace("\"", "\"\"") + '"' : words;
  }

  byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
