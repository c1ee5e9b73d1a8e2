package se.loftet.workplace.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.evidence.DataState;
import se.loftet.finding.Answer;
import se.loftet.finding.Bits;
import se.loftet.finding.Cell;
import se.loftet.finding.Field;
import se.loftet.finding.Line;
import se.loftet.finding.Saying;
import se.loftet.finding.Shape;
import se.loftet.platform.web.Text;

class SpotTest {
  private static final Answer ANSWER =
      new Answer(
          new Saying("finding.tooFew", List.of()),
          new Saying("finding.tooFew", List.of()),
          Shape.BAND,
          List.of(new Field("count", Field.Unit.COUNT)),
          List.of(new Line("2024", List.of(new Cell(null, DataState.MISSING)), "")),
          List.of(),
          null,
          null);

  private static String where(String place) {
    var bits = new Bits(place, "201", "202");
    return Spot.told(Text.in(Text.SWEDISH), ANSWER, bits).where();
  }

  @Test
  void aCellIsToldByItsRowAndColumn() {
    assertThat(where("answer.lines[0].cells[0].number")).isEqualTo("2024, Antal");
  }

  @Test
  void whatStandsInNoCellKeepsItsPlace() {
    for (var place : List.of("answer.lines[7].cells[0].number", "answer.sentence.values[2]", "")) {
      assertThat(where(place)).isEqualTo(place);
    }
  }
}
