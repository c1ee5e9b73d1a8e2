package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import se.loftet.platform.SheetCell;
import se.loftet.platform.web.Text;

/// The table of a finding as a file a spreadsheet opens as it stands: semicolons, UTF-8 with mark,
/// decimal comma, the state of each number beside it, and no cell taken for a formula.
public final class Download {
  private final StringBuilder csv = new StringBuilder("\ufeff");

  private Download() {}

  public static String of(Result result, Text text) {
    var file = new Download();
    var answer = result.answer();
    var head = new ArrayList<String>();
    head.add(text.of("finding.row." + result.question().method()));
    for (var field : answer.fields()) {
      var words = text.of("finding.field." + field.name());
      head.add(words);
      head.add(text.of("finding.field.state", words));
    }
    head.add(text.of("finding.field.mark"));
    file.line(head);
    answer.lines().forEach(line -> file.line(cells(line, text)));
    return file.csv.toString();
  }

  private static List<String> cells(Line line, Text text) {
    var cells = new ArrayList<String>();
    cells.add(Sheet.name(text, line.name()));
    for (var cell : line.cells()) {
      cells.add(cell.number() == null ? "" : cell.number().toPlainString().replace('.', ','));
      cells.add(text.of(cell.state()));
    }
    cells.add(line.mark().isEmpty() ? "" : text.of("finding.mark." + line.mark()));
    return cells;
  }

  private void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      csv.append(i == 0 ? "" : ";").append(SheetCell.quoted(cells.get(i), ';'));
    }
    csv.append("\r\n");
  }
}
