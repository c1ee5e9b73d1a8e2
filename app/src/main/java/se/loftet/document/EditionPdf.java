package se.loftet.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.loftet.platform.web.Text;

/// A frozen edition as a tagged PDF in Swedish: PDF/UA-1 for the reader, PDF/A-3a for the archive.
///
/// The text of an edition never changes, so a document once made is kept by its fingerprint; the
/// most recently read ones stay in memory. One is made at a time.
@Component
public class EditionPdf {
  private static final int KEPT = 16;
  private final TemplateEngine templates;
  private final Map<String, byte[]> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  EditionPdf(TemplateEngine templates) {
    this.templates = templates;
  }

  /// The document of the edition with this number and fingerprint.
  ///
  /// @param owner whose picture it is: the name of the municipality
  public synchronized byte[] of(String canonical, int number, String sha256, String owner) {
    return made.computeIfAbsent(sha256, none -> make(canonical, number, sha256, owner)).clone();
  }

  private byte[] make(String canonical, int number, String sha256, String owner) {
    var text = Text.in(Text.SWEDISH);
    var page = new EditionPages(text).page(canonical, number, sha256);
    var html = new StringOutput();
    templates.render("document/pdf.jte", Map.of("text", text, "page", page, "owner", owner), html);
    return pdf(html.toString());
  }

  private static byte[] pdf(String xhtml) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(() -> font("Regular"), "Source Sans 3", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Semibold"), "Source Sans 3", 700, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(xhtml, "about:blank");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException("the document could not be made", failed);
    }
    return out.toByteArray();
  }

  private static InputStream font(String weight) {
    var name = "/fonts/SourceSans3-" + weight + ".ttf";
    return Objects.requireNonNull(EditionPdf.class.getResourceAsStream(name), name);
  }
}
