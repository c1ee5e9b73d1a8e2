package se.loftet.sampling;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.SheetCell;

/// The open file of a result: a row for each figure that may be shown, and for each that may not
/// why it is missing. CSV, semicolons, decimal points, UTF-8, no cell that a spreadsheet takes for
/// a formula.
public final class ResultFile {
  private static final List<String> HEADER =
      List.of(
          "question",
          "measure",
          "code",
          "answer",
          "by",
          "part",
          "state",
          "value",
          "low95",
          "high95",
          "answers",
          "sample");

  private ResultFile() {}

  public static String csv(SurveyResult result) {
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
      csv.writeRecord(HEADER);
      result.figures().forEach(each -> csv.writeRecord(row(each, result.sample())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static List<String> row(ResultFigure each, boolean sample) {
    return List.of(
        SheetCell.harmless(each.question()),
        each.measure().name(),
        SheetCell.harmless(each.code()),
        SheetCell.harmless(each.answer()),
        SheetCell.harmless(each.by()),
        SheetCell.harmless(each.part()),
        each.state().name(),
        number(each.value()),
        number(each.low()),
        number(each.high()),
        each.answers() == null ? "" : Long.toString(each.answers()),
        Boolean.toString(sample));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : Double.toString(Math.rint(value * 1e6) / 1e6);
  }
}
