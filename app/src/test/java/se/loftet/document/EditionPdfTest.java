package se.loftet.document;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;
import se.loftet.finding.Answer;
import se.loftet.finding.Cell;
import se.loftet.finding.Field;
import se.loftet.finding.Input;
import se.loftet.finding.Line;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.finding.Result;
import se.loftet.finding.Saying;
import se.loftet.finding.Shape;
import se.loftet.finding.Subject;
import se.loftet.formal.CanonicalText;
import se.loftet.support.Conformance;

class EditionPdfTest {
  private static final EditionPdf PDF =
      new EditionPdf(new Paper(TemplateEngine.createPrecompiled(ContentType.Html)));

  /// Three years on a band, one of them above it and one not known.
  private static Result finding() {
    var none = new Cell(null, DataState.MISSING);
    return new Result(
        Question.of(Method.USUAL, "brott", "0486", "burglary", "count"),
        List.of(new Input("brott", 1, 1, "ab12")),
        new Subject(
            "Anmälda brott",
            "Brå",
            null,
            null,
            null,
            "Ekeby",
            "burglary",
            null,
            DataKind.CRIME_COUNTS),
        new Answer(
            new Saying("finding.usual.high", List.of("2017")),
            new Saying("finding.usual.sentence.high", List.of("2017", "471#", "315#", "428#")),
            Shape.BAND,
            List.of(
                new Field("count", Field.Unit.COUNT),
                new Field("expected", Field.Unit.COUNT),
                new Field("lower", Field.Unit.COUNT),
                new Field("upper", Field.Unit.COUNT)),
            List.of(
                new Line("2016", List.of(cell(374), cell(400), cell(300), cell(500)), ""),
                new Line("2017", List.of(cell(471), cell(370), cell(315), cell(428)), "high"),
                new Line("2018", List.of(none, cell(370), cell(315), cell(428)), "")),
            List.of(new Saying("finding.caution.missing", List.of("1#"))),
            null,
            null));
  }

  private static Cell cell(int number) {
    return new Cell(BigDecimal.valueOf(number), DataState.FINAL);
  }

  private static byte[] document() {
    var text =
        CanonicalText.of("situation_picture", "0999", "lagesbild-2026")
            .line("title", "Lägesbild Ekeby 2026 <&> åäö")
            .line("decided", "2026-02-20")
            .line("decidedBy", "Kommunstyrelsen")
            .line("registryNumber", "KS 2026/17")
            .lines("approved", List.of("MUNICIPALITY 2026-02-10", "POLICE 2026-02-12"))
            .lines(
                "signatory",
                List.of(
                    "Kommunstyrelsens ordförande, Ekeby kommun", "Lokalpolisområdeschef, Polisen"))
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
            .line("choice", "DESELECTED")
            .line("choiceReason", "Minskar redan")
            .line("stance", "SURVEY SUPPORTS")
            .line("at", "Centrum")
            .line("note", "27 procent")
            .line("police", "Läget är oroligt.")
            .line("policeUntil", "2026-12-31")
            .line("finding", "Över det väntade: 2017")
            .line("findingData", finding().canonical())
            .line("stance", "WALK NOT_ASKED")
            .line("cause", "GUARDIAN Ingen syns på gatan")
            .line("problem", "morker")
            .line("title", "Oro i mörker")
            .line("choice", "CHOSEN")
            .line("choiceReason", "Drabbar många")
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
              "Valt och bortvalt",
              "Beslut och underskrifter",
              "Bilaga: källor",
              "Bilaga: metod");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Kapitlet är tomt",
              "ofta efter löften",
              "Polisen: Läget är oroligt.",
              "Inte tillfrågad",
              "KS 2026/17",
              "Kommunstyrelsens ordförande",
              "10 februari 2026",
              "Lokalpolisområdeschef",
              "namnförtydligande",
              "Minskar redan",
              "Trimmas");
    }
  }

  @Test
  void whatIsMadeOnceIsKept() {
    assertThat(document()).isEqualTo(document());
  }
}
