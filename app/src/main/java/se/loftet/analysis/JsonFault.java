package se.loftet.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// A file that is not JSON, told in words: the place, what stands there, what was expected.
final class JsonFault {
  private static final int SHOWN = 12;

  private final Path file;
  private final List<String> lines;

  private JsonFault(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static BadFile of(Path file, JacksonException broken) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException _) {
      return new BadFile(file, 0, 0, "JSON, text in UTF-8");
    }
    var fault = new JsonFault(file, lines);
    var at = broken.getLocation();
    int line = at == null ? 0 : at.getLineNr();
    if (line < 1 || line > lines.size() || broken instanceof UnexpectedEndOfInputException) {
      return fault.unfinished();
    }
    var twice = twice(broken);
    return twice.isEmpty()
        ? fault.strange(line, Math.max(1, at.getColumnNr()))
        : new BadFile(
            file,
            line,
            Math.max(1, at.getColumnNr()),
            "JSON that gives '%s' once".formatted(twice));
  }

  /// The name given twice, empty where that is not what is wrong.
  private static String twice(JacksonException broken) {
    var words = broken.getOriginalMessage();
    int from = words.indexOf('"');
    int to = words.lastIndexOf('"');
    return words.startsWith("Duplicate") && to > from ? words.substring(from + 1, to) : "";
  }

  private BadFile strange(int line, int column) {
    var text = lines.get(line - 1);
    int from = Math.min(column, text.length()) - 1;
    var here = from < 0 ? "" : text.substring(from, Math.min(text.length(), from + SHOWN)).strip();
    return new BadFile(
        file,
        line,
        column,
        ("JSON: names and texts in double quotes, numbers, true, false or null, a colon after a"
                + " name, one comma between two; not what is at '%s'")
            .formatted(here));
  }

  /// The file ends within a text, or with braces and brackets open: the last of them is named.
  private BadFile unfinished() {
    var open = new ArrayDeque<String>();
    boolean text = false;
    int line = 1;
    int column = 1;
    for (int l = 0; l < lines.size(); l++) {
      for (int c = 0; c < lines.get(l).length(); c++) {
        char sign = lines.get(l).charAt(c);
        if (text && sign == '\\') {
          c++;
        } else if (sign == '"') {
          text = !text;
          line = text ? l + 1 : line;
          column = text ? c + 1 : column;
        } else if (!text && (sign == '{' || sign == '[')) {
          open.push("%s of line %d, column %d".formatted(sign == '{' ? "}" : "]", l + 1, c + 1));
        } else if (!text && (sign == '}' || sign == ']')) {
          open.poll();
        }
      }
    }
    if (text) {
      return new BadFile(file, line, column, "JSON: a text that is closed with a double quote");
    }
    int last = Math.max(1, lines.size());
    int end = lines.isEmpty() ? 1 : lines.getLast().length() + 1;
    return new BadFile(
        file,
        last,
        end,
        open.isEmpty()
            ? "JSON, beginning with a brace"
            : "JSON: the closing " + closing(open.peek()) + " at the end of the file");
  }

  /// `} for the one of line 1, column 1`.
  private static String closing(String open) {
    return open.replaceFirst(" of ", " for the one opened in ");
  }
}
