package se.loftet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Letters to those who were drawn for a survey, as they come out of the printer.
public final class Letters {
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");

  private Letters() {}

  /// The codes that stand in them, in the order of the pages.
  public static List<String> codes(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return CODE.matcher(new PDFTextStripper().getText(document))
          .results()
          .map(MatchResult::group)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
