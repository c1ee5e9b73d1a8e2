package se.loftet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.picture.Stance.Kind.CONTRADICTS;
import static se.loftet.picture.Stance.Kind.NOT_ASKED;
import static se.loftet.picture.Stance.Kind.SUPPORTS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;

class OvertakenTest {
  private static Stance stance(
      long id, Stance.Kind said, @Nullable String note, @Nullable Ref<Place> place) {
    var head = new Head(id, "0486", "h" + id, SecrecyClass.PARTY, "kommun", null, 1, 0);
    return new Stance(head, new Ref<>(1), SourceKind.SURVEY, said, null, note, place, null);
  }

  private static Stance bare(long id, Stance.Kind said) {
    return stance(id, said, null, null);
  }

  @Test
  void thatNobodyWasAskedIsOvertakenByAnAnswer() {
    assertThat(Overtaken.without(List.of(bare(1, NOT_ASKED), bare(2, SUPPORTS))))
        .containsExactly(bare(2, SUPPORTS));
    var noted = stance(1, NOT_ASKED, "Frågas i maj", null);
    assertThat(Overtaken.without(List.of(noted, bare(2, SUPPORTS)))).hasSize(2);
  }

  @Test
  void anAnswerThatNothingLiesBehindIsOvertakenByTheSameWithANote() {
    var noted = stance(1, SUPPORTS, "Fem av åtta", null);
    assertThat(Overtaken.without(List.of(noted, bare(2, SUPPORTS)))).containsExactly(noted);
    assertThat(Overtaken.without(List.of(bare(1, SUPPORTS), bare(2, SUPPORTS))))
        .containsExactly(bare(1, SUPPORTS));
  }

  @Test
  void answersThatContradictEachOtherBothStand() {
    assertThat(Overtaken.without(List.of(bare(1, SUPPORTS), bare(2, CONTRADICTS)))).hasSize(2);
  }

  @Test
  void anAnswerAboutAnotherPlaceOvertakesNothing() {
    var harbour = stance(2, SUPPORTS, null, new Ref<>(7));
    assertThat(Overtaken.without(List.of(bare(1, NOT_ASKED), harbour))).hasSize(2);
  }
}
