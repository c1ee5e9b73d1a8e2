package se.loftet.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The three sheets of an XLSForm as rows of cells by column name, `label::sv` for a label in
/// Swedish.
record XlsFormSheets(
    List<Map<String, String>> survey,
    List<Map<String, String>> choices,
    List<Map<String, String>> settings) {
  private static final int MOST_INFLATED = 20_000_000;
  private static final int MOST_ROWS = 2_000;
  private static final int LONGEST = 2_000;
  private static final Pattern LANGUAGE =
      Pattern.compile("\\(([a-z]{2,3}(?:-[a-z]{1,8})*)\\)\\s*$");

  static XlsFormSheets open(byte[] file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return new XlsFormSheets(rows(book, "survey"), rows(book, "choices"), rows(book, "settings"));
    }
  }

  /// Whether the workbook unpacked is more than a questionnaire can be; counted no further.
  static boolean tooLarge(byte[] file) throws IOException {
    long all = 0;
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      var buffer = new byte[8192];
      for (var entry : Collections.list(zip.getEntries())) {
        try (var in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0 && all <= MOST_INFLATED; n = in.read(buffer)) {
            all += n;
          }
        }
      }
    }
    return all > MOST_INFLATED;
  }

  private static List<Map<String, String>> rows(ReadableWorkbook book, String name)
      throws IOException {
    var sheet = book.findSheet(name).orElse(null);
    if (sheet == null) {
      return List.of();
    }
    var rows = new ArrayList<Map<String, String>>();
    var head = new ArrayList<String>();
    for (var row : sheet.read().stream().limit(MOST_ROWS).toList()) {
      if (head.isEmpty()) {
        row.forEach(cell -> head.add(column(text(cell))));
      } else {
        rows.add(cells(row, head));
      }
    }
    return rows;
  }

  private static Map<String, String> cells(Row row, List<String> head) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(head.size(), row.getCellCount()); i++) {
      var text = text(row.getCell(i));
      if (!text.isEmpty() && !head.get(i).isEmpty()) {
        cells.putIfAbsent(head.get(i), text);
      }
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    var raw = cell == null ? null : cell.getText();
    var plain = raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static String column(String head) {
    var words = head.split("::?", 2);
    var word = words[0].strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (!word.equals("label") && !word.equals("hint")) {
      return head.strip().toLowerCase(Locale.ROOT);
    }
    var language = words.length == 1 ? null : LANGUAGE.matcher(words[1]);
    return language != null && language.find()
        ? word + "::" + language.group(1)
        : word + "::" + (words.length == 1 ? "sv" : words[1].strip().toLowerCase(Locale.ROOT));
  }
}
