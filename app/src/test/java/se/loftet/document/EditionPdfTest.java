package se.loftet.document;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.loftet.formal.CanonicalText;
import se.loftet.support.Conformance;

class EditionPdfTest {
  private static final EditionPdf PDF =
      new EditionPdf(new Paper(TemplateEngine.createPrecompiled(ContentType.Html)));

  private static byte[] document() {
    var text =
        CanonicalText.of("situation_picture", "0999", "lagesbild-2026")
            .line("title", "Lägesbild Ekeby 2026 <&> åäö")
            .line("decided", "2026-02-20")
            .line("decidedBy", "Kommunstyrelsen")
            .line("mapping", "Anmälda brott.\nFöljder för barn.")
            .line("otherInformation", "Enkät och vandringar, ofta efter löften.")
            .line("source", "Anmälda brott 2025")
            .line("sourceKind", "REPORTED_CRIME")
            .line("publisher", "Brå")
            .line("published", "2026-01")
            .line("link", "https://example.org/brott")
            .line("problem", "fart")
            .line("title", "Fordon körs fort på Storgatan")
            .line("what", "Bilar kör fort – på kvällar.")
            .lines("step", List.of("Mopeden skaffas", "Trimmas", "Körs"))
            .line("chosenBecause", "Många nämner det.")
            .line("stance", "SURVEY SUPPORTS")
            .line("at", "Centrum")
            .line("note", "27 procent")
            .line("police", "Läget är oroligt.")
            .line("policeUntil", "2026-12-31")
            .line("stance", "WALK NOT_ASKED")
            .line("cause", "GUARDIAN Ingen syns på gatan")
            .line("problem", "morker")
            .line("title", "Oro i mörker")
            .done();
    return PDF.of(text.text(), 3, text.sha256(), "Ekeby kommun");
  }

  @Test
  void conformsToPdfUaAndPdfA() throws Exception {
    assertThat(Conformance.faults(document())).isEmpty();
  }

  @Test
  void isSwedishTaggedAndHasBookmarksToEveryProblem() throws Exception {
    try (var pdf = Loader.loadPDF(document())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("sv");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      var titles = new java.util.ArrayList<String>();
      for (var top : catalog.getDocumentOutline().children()) {
        titles.add(top.getTitle());
        top.children().forEach(below -> titles.add(below.getTitle()));
      }
      assertThat(titles)
          .containsExactly(
              "Lägesbild Ekeby 2026 <&> åäö",
              "1. Kartläggning",
              "2. Annan information",
              "3. Analys",
              "Problemen",
              "Fordon körs fort på Storgatan",
              "Oro i mörker",
              "Bilaga: källor",
              "Bilaga: metod");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Kapitlet är tomt",
              "ofta efter löften",
              "Polisen: Läget är oroligt.",
              "Inte tillfrågad",
              "Trimmas");
    }
  }

  @Test
  void whatIsMadeOnceIsKept() {
    assertThat(document()).isEqualTo(document());
  }
}
