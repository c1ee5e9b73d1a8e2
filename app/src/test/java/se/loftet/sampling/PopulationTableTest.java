package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.loftet.survey.Question;
import se.loftet.survey.QuestionBank;

/// Tables of people divide as their makers do; the questionnaire divides otherwise.
class PopulationTableTest {
  private static final Question AGE = question("alder");
  private static final Question SEX = question("kon");
  private static final Question PLACE =
      SampledTown.choice(
          "kommundel", "Var bor du?", "m=Mariefred", "s=Strängnäs", "a=Åkers styckebruk");

  private static Question question(String id) {
    return QuestionBank.bank().question(id).orElseThrow();
  }

  private static PopulationTable.Row row(double people, String... words) {
    return new PopulationTable.Row(List.of(words), people);
  }

  @Test
  void agesWithinABandAreAddedAndChildrenAreLeftOut() {
    var table =
        PopulationTable.of(
            List.of(
                row(900, "0-15 år", "kvinnor"),
                row(40, "16-19 år", "kvinnor"),
                row(30, "20-24 år", "kvinnor"),
                row(35, "25-29 år", "kvinnor"),
                row(31, "20-24 år", "män"),
                row(7, "85+ år", "män")),
            List.of(SEX, AGE));
    assertThat(table.text().lines())
        .containsExactly(
            "16–19 år;Kvinna;40",
            "20–29 år;Kvinna;65",
            "20–29 år;Man;31",
            "80 år eller äldre;Man;7");
    assertThat(table.broken()).isEmpty();
    assertThat(table.joined()).contains(new PopulationTable.Joined("0-15 år", ""));
    assertThat(Margin.parse(table.text(), List.of(SEX, AGE)).getFirst().questions())
        .containsExactly("alder", "kon");
  }

  @Test
  void anAgeAcrossTwoBandsIsToldAndNotDivided() {
    var table =
        PopulationTable.of(
            List.of(row(57, "15-19 år"), row(31, "20-24 år"), row(9, "25-29 år")), List.of(AGE));
    assertThat(table.text()).isEqualTo("20–29 år;40");
    assertThat(table.broken()).containsExactly("15-19 år");
  }

  @Test
  void partsOfALocalityCountAsItAndTotalsAreNotCountedTwice() {
    var table =
        PopulationTable.of(
            List.of(
                row(2481, "Strängnäs (Mariefred)", "Sverige"),
                row(2846, "Strängnäs (Mariefred)", "totalt"),
                row(1585, "Strängnäs (Mariefred norra)", "totalt"),
                row(5328, "Strängnäs (Strängnäs centrala)", "totalt"),
                row(3026, "Strängnäs (Åkers styckebruk)", "totalt"),
                row(2501, "Strängnäs (Stallarholmen)", "totalt")),
            List.of(PLACE));
    assertThat(table.text().lines())
        .containsExactly("Mariefred;4431", "Strängnäs;5328", "Åkers styckebruk;3026");
    assertThat(table.broken()).containsExactly("Strängnäs (Stallarholmen)");
  }

  @Test
  void sharesOfResidentsAreOnlyToldWhenEveryClassIsKnown() {
    var rows = List.of(row(60, "kvinnor"), row(40, "män"));
    assertThat(PopulationShares.of(rows, List.of("kvinna", "man")))
        .contains(Map.of("kvinna", 0.6, "man", 0.4));
    var years = List.of(row(57, "15-19 år"), row(31, "20-24 år"));
    assertThat(PopulationShares.of(years, List.of("0-17", "18-29"))).isEmpty();
  }

  @Test
  void agesAreReadAsTablesWriteThem() {
    assertThat(AgeBand.read("80 år eller äldre")).contains(new AgeBand(80, 150));
    assertThat(AgeBand.read("100+ år")).contains(new AgeBand(100, 150));
    assertThat(AgeBand.read("20 år")).contains(new AgeBand(20, 20));
    assertThat(AgeBand.read("Mariefred")).isEmpty();
  }
}
