package se.loftet.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/// Reads a questionnaire from an XLSForm. What is no question is passed over and named; a type or a
/// condition we do not have is a fault with its row.
final class XlsFormReader {
  private static final Set<String> NOTHING_TO_ASK =
      Set.of(
          "note", "start", "end", "today", "deviceid", "calculate", "hidden", "username", "audit");

  private final XlsFormSheets sheets;
  private final List<XlsForm.Fault> faults = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final XlsFormQuestions questions;

  private XlsFormReader(XlsFormSheets sheets) {
    this.sheets = sheets;
    this.questions = new XlsFormQuestions(sheets.choices(), faults);
  }

  /// What the workbook asks, or why it cannot be read.
  static XlsForm read(byte[] file) {
    try {
      if (XlsFormSheets.tooLarge(file)) {
        return XlsForm.unreadable("xlsform.tooLarge");
      }
      var sheets = XlsFormSheets.open(file);
      return sheets.survey().isEmpty()
          ? XlsForm.unreadable("xlsform.noSurvey")
          : new XlsFormReader(sheets).form();
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IndexOutOfBoundsException broken) {
      return XlsForm.unreadable("xlsform.unreadable");
    }
  }

  private XlsForm form() {
    for (int i = 0; i < sheets.survey().size(); i++) {
      var cells = sheets.survey().get(i);
      if (!cells.isEmpty()) {
        read(XlsFormRow.of(i + 2, cells));
      }
    }
    var asked = questions.all();
    if (asked.isEmpty() && faults.isEmpty()) {
      faults.add(new XlsForm.Fault(0, "xlsform.asksNothing", ""));
    }
    return new XlsForm(
        title(),
        languages(),
        List.copyOf(headings),
        asked,
        List.copyOf(faults),
        List.copyOf(passed));
  }

  private void read(XlsFormRow row) {
    if (row.name().equals("loftet_rubrik")) {
      headings.addAll(row.headings());
    } else if (row.type().isEmpty() || NOTHING_TO_ASK.contains(row.type())) {
      passed.add(row.name().isEmpty() ? row.type() : row.name());
    } else if (row.type().equals("end_group")) {
      questions.end(row);
    } else {
      questions.take(row);
    }
  }

  private String title() {
    var settings = sheets.settings();
    return settings.isEmpty() ? "" : settings.getFirst().getOrDefault("form_title", "");
  }

  private List<String> languages() {
    var languages =
        AnswerWords.LANGUAGES.stream()
            .filter(
                each -> sheets.survey().stream().anyMatch(row -> row.containsKey("label::" + each)))
            .toList();
    return languages.isEmpty() ? List.of("sv") : languages;
  }
}
