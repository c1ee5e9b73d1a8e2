package se.loftet.publicsite;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.document.EditionPdf;
import se.loftet.platform.Refused;

/// A released edition as a document. Made of what is in memory: no question to the database.
@Controller
class EditionPdfController {
  private final PublicEditions editions;
  private final EditionPdf pdf;

  EditionPdfController(PublicEditions editions, EditionPdf pdf) {
    this.editions = editions;
    this.pdf = pdf;
  }

  @GetMapping("/{slug}/lagesbild/{ref}/{number:\\d{1,6}}.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String slug, @PathVariable String ref, @PathVariable int number) {
    var edition =
        editions
            .find(slug, ref, number)
            .orElseThrow(() -> new Refused.NotFound("edition", ref + "/" + number));
    var bytes = pdf.of(edition.text(), number, edition.sha256(), edition.owner());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache())
        .eTag(edition.sha256())
        .header("Content-Disposition", "inline; filename=\"" + ref + "-" + number + ".pdf\"")
        .body(bytes);
  }
}
