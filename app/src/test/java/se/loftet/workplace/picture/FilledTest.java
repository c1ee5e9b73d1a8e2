package se.loftet.workplace.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.picture.Stance.Kind.CONTRADICTS;
import static se.loftet.picture.Stance.Kind.NOT_ASKED;
import static se.loftet.picture.Stance.Kind.SUPPORTS;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilledTest {
  @Test
  void aCellNobodyTouchedIsLeftAsItIsWhateverStandsThereNow() {
    assertThat(new Filled("NOT_ASKED", "NOT_ASKED", List.of(SUPPORTS)).chosen()).isEmpty();
    assertThat(new Filled("", "", List.of(SUPPORTS)).chosen()).isEmpty();
  }

  @Test
  void aChosenAnswerReplacesWhatWasShown() {
    var filled = new Filled("NOT_ASKED", "CONTRADICTS", List.of(NOT_ASKED));
    assertThat(filled.chosen()).contains(CONTRADICTS);
    assertThat(filled.crossed()).isFalse();
    assertThat(new Filled("", "SUPPORTS", List.of()).crossed()).isFalse();
  }

  @Test
  void anAnswerIsTakenAwayOnlyWhereItWasShownAndStillStands() {
    assertThat(new Filled("SUPPORTS", "", List.of(SUPPORTS)).cleared()).isTrue();
    assertThat(new Filled("SUPPORTS", "", List.of(SUPPORTS)).crossed()).isFalse();
    assertThat(new Filled("SUPPORTS", "", List.of(CONTRADICTS)).crossed()).isTrue();
    assertThat(new Filled("SUPPORTS", "", List.of()).cleared()).isFalse();
    assertThat(new Filled("", "", List.of(SUPPORTS)).cleared()).isFalse();
    assertThat(new Filled("SUPPORTS", null, List.of(SUPPORTS)).cleared()).isFalse();
  }

  @Test
  void anAnswerSomebodyElseGaveInBetweenIsNotWrittenOver() {
    assertThat(new Filled("NOT_ASKED", "CONTRADICTS", List.of(SUPPORTS)).crossed()).isTrue();
    assertThat(new Filled("", "CONTRADICTS", List.of(SUPPORTS)).crossed()).isTrue();
    assertThat(new Filled("", "SUPPORTS", List.of(SUPPORTS)).crossed()).isFalse();
  }
}
