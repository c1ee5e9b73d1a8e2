package se.loftet.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/// Templates as tagged PDF: PDF/UA-1 for the reader, PDF/A-3a for the archive.
///
/// One is made at a time, and the most recently read ones stay in memory.
@Component
public class Paper {
  private static final int KEPT = 16;

  /// Signs that XML 1.0 does not know.
  private static final String NO_XML =
      "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final TemplateEngine templates;
  private final Map<String, byte[]> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  Paper(TemplateEngine templates) {
    this.templates = templates;
  }

  /// What the template says of these, as a document.
  ///
  /// @param key what the document follows from: the same key is the same document
  public synchronized byte[] of(String key, String template, Map<String, Object> values) {
    return made.computeIfAbsent(key, none -> make(template, values)).clone();
  }

  /// The same of what is not to be kept, such as names and addresses.
  public synchronized byte[] once(String template, Map<String, Object> values) {
    return make(template, values);
  }

  private byte[] make(String template, Map<String, Object> values) {
    var html = new StringOutput();
    templates.render(template, values, html);
    return pdf(html.toString().replaceAll(NO_XML, ""));
  }

  private static byte[] pdf(String xhtml) {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      builder.useFont(font(document, "Regular"), "Source Sans 3", 400, FontStyle.NORMAL, true);
      builder.useFont(font(document, "Semibold"), "Source Sans 3", 700, FontStyle.NORMAL, true);
      var drawers = new DefaultObjectDrawerFactory();
      drawers.registerDrawer(ChartDrawer.TYPE, new ChartDrawer());
      builder.useObjectDrawerFactory(drawers);
      builder.useUriResolver((base, uri) -> inside(uri) ? uri : null);
      builder.withHtmlContent(xhtml, "about:blank");
      builder.toStream(out);
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException("the document could not be made", failed);
    }
    return out.toByteArray();
  }

  /// Nothing is fetched: a place in the document, or a picture that lies in it.
  private static boolean inside(String uri) {
    return uri.startsWith("#")
        || uri.startsWith("data:image/jpeg;base64,")
        || uri.startsWith("data:image/png;base64,");
  }

  /// Letters stay apart: the sign that joins f and t has no letters behind it, and could neither be
  /// read aloud nor searched for.
  private static PDFontSupplier font(PDDocument document, String weight) throws IOException {
    var name = "/fonts/SourceSans3-" + weight + ".ttf";
    try (var file = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
  }
}
