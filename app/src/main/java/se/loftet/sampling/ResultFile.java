package se.loftet.sampling;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open file of a result: a row for each figure that may be shown, and for each that may not
/// why it is missing. CSV, semicolons, decimal points, UTF-8.
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
        each.question(),
        each.measure().name(),
        each.code(),
        each.answer(),
        each.by(),
        each.part(),
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
