package se.loftet.document;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.loftet.platform.web.Text;

/// A frozen edition as a document in Swedish. Its text never changes, so that its fingerprint says
/// which document it is.
@Component
public class EditionPdf {
  private final Paper paper;

  EditionPdf(Paper paper) {
    this.paper = paper;
  }

  /// The document of the edition with this number and fingerprint.
  ///
  /// @param owner whose picture it is: the name of the municipality
  public byte[] of(String canonical, int number, String sha256, String owner) {
    var text = Text.in(Text.SWEDISH);
    var page = new EditionPages(text).page(canonical, number, sha256);
    return paper.of(sha256, "document/pdf.jte", Map.of("text", text, "page", page, "owner", owner));
  }
}
