package se.loftet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "=cmd|' /C calc'!A0"
      })
  void aCellThatBeginsLikeAFormulaIsMarkedAsWords(String cell) {
    assertThat(SheetCell.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-5", "+46", "-3,5", "Åker", "12", "1=1"})
  void numbersAndWordsStayAsTheyAre(String cell) {
    assertThat(SheetCell.harmless(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;=1", "a,=1", "a\t=1", "a\n=1", "a\"b"})
  void nothingInACellPartsIt(String cell) {
    assertThat(SheetCell.quoted(cell, '|')).startsWith("\"").endsWith("\"");
  }

  @Test
  void aNumberIsPartedByTheDelimiterOnly() {
    assertThat(SheetCell.quoted("59,37", ';')).isEqualTo("59,37");
    assertThat(SheetCell.quoted("59,37", ',')).isEqualTo("\"59,37\"");
  }
}
