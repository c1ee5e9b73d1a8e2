package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.ShowIf;
import se.loftet.survey.SurveyAnswer;

/// From answers to the figures that may be shown, without a database.
class TabulationTest {
  private final List<SurveyAnswer> answers = new ArrayList<>();

  private void answer(int number, Map<String, List<String>> said) {
    for (int i = 0; i < number; i++) {
      answers.add(new SurveyAnswer(null, null, SurveyAnswer.Entry.WEB, "sv", said));
    }
  }

  private List<ResultFigure> figures(List<Question> backgrounds, Question... asked) {
    var questionnaire =
        new Questionnaire(
            Head.unmarked("0997", "f", "kommun"), "F", 1, List.of("sv"), List.of(), List.of(asked));
    var centre = backgrounds.isEmpty() ? "" : backgrounds.getFirst().id();
    var crossings = Crossing.of(backgrounds, centre);
    return new Tabulation(
            new Respondents(answers), questionnaire, null, backgrounds, crossings, List.of())
        .all();
  }

  private static ResultFigure figure(
      List<ResultFigure> all, String question, String code, String part) {
    return all.stream()
        .filter(each ->
            each.question().equals(question)
                && each.code().equals(code)
                && each.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoNeverGoesOutCountsAsUnsafeOnlyWhenThatIsWhy() {
    var asked =
        SampledTown.choice(
            "ute",
            "Ute ensam sent?",
            "1=Mycket trygg",
            "2=Ganska trygg",
            "3=Ganska otrygg",
            "4=Mycket otrygg",
            "5=Går aldrig ut");
    var stays = new ShowIf("ute", List.of("5"));
    var why =
        SampledTown.choice("ute-skal", "Är det för att du är otrygg?", stays, "1=Ja", "2=Nej");
    answer(20, Map.of("ute", List.of("1")));
    answer(20, Map.of("ute", List.of("3")));
    answer(20, Map.of("ute", List.of("5"), "ute-skal", List.of("1")));
    answer(10, Map.of("ute", List.of("5"), "ute-skal", List.of("2")));
    answer(1, Map.of("ute", List.of("5")));
    var unsafe = figure(figures(List.of(), asked, why), "ute", StayingIn.CODE, "");
    // 20 unsafe and 20 who stay in for that reason, of 70 who can be placed
    assertThat(Objects.requireNonNull(unsafe.value())).isCloseTo(40 / 70.0, within(1e-12));
    assertThat(unsafe.answers()).isEqualTo(70);
  }

  @Test
  void aSmallCellTakesAnotherOfItsRowAndTwoOfAnotherRowWithIt() {
    var asked = SampledTown.choice("val", "Vad?", "1=A", "2=B", "3=C");
    var sex = SampledTown.choice("kon", "Kön", "1=Kvinna", "2=Man");
    int[][] cells = {{20, 20, 3}, {25, 20, 12}};
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        answer(
            cells[row][column],
            Map.of(
                "val", List.of(Integer.toString(column + 1)),
                "kon", List.of(Integer.toString(row + 1))));
      }
    }
    var all = figures(List.of(sex), asked, sex);
    var hidden =
        all.stream()
            .filter(each -> each.question().equals("val") && !each.by().isEmpty())
            .filter(each -> each.state() == ResultFigure.State.HIDDEN)
            .toList();
    assertThat(figure(all, "val", "3", "Kvinna").state()).isEqualTo(ResultFigure.State.HIDDEN);
    assertThat(hidden).hasSize(4).allSatisfy(each -> assertThat(each.value()).isNull());
  }

  /// One answer of three is hidden of everybody: another is too, or it is what is left of all.
  @Test
  void aSmallAnswerOfEverybodyTakesAnotherWithIt() {
    var asked = SampledTown.choice("val", "Vad?", "1=A", "2=B", "3=C");
    answer(60, Map.of("val", List.of("1")));
    answer(20, Map.of("val", List.of("2")));
    answer(3, Map.of("val", List.of("3")));
    var all = figures(List.of(), asked);
    assertThat(all)
        .extracting(ResultFigure::state)
        .containsExactly(
            ResultFigure.State.UNWEIGHTED, ResultFigure.State.HIDDEN, ResultFigure.State.HIDDEN);
  }

  /// A part of three persons neither hides a whole table nor is told by what is left of it.
  @Test
  void aTinyPartTakesTheSmallestOtherPartWithItAndNoMore() {
    var asked = SampledTown.choice("val", "Vad?", "1=A", "2=B");
    var where = SampledTown.choice("del", "Var?", "n=Norra", "s=Södra", "v=Västra");
    answer(40, Map.of("val", List.of("1"), "del", List.of("n")));
    answer(30, Map.of("val", List.of("2"), "del", List.of("n")));
    answer(20, Map.of("val", List.of("1"), "del", List.of("s")));
    answer(15, Map.of("val", List.of("2"), "del", List.of("s")));
    answer(3, Map.of("val", List.of("1"), "del", List.of("v")));
    var all = figures(List.of(where), asked, where);
    assertThat(figure(all, "val", "1", "Norra").state()).isEqualTo(ResultFigure.State.UNWEIGHTED);
    assertThat(figure(all, "val", "1", "Södra").state()).isEqualTo(ResultFigure.State.HIDDEN);
    assertThat(figure(all, "val", "1", "Västra").state()).isEqualTo(ResultFigure.State.HIDDEN);
  }

  /// 60 or more in six pairs of parts; in one of them three persons chose B.
  @Test
  void twoBackgroundsAreCrossedWhereEnoughPersonsAnsweredAndNothingFollows() {
    var asked = SampledTown.choice("val", "Vad?", "1=A", "2=B");
    var where = SampledTown.choice("del", "Var?", "n=Norra", "s=Södra", "v=Västra");
    var sex = SampledTown.choice("kon", "Kön", "k=Kvinna", "m=Man");
    int[][] choseB = {{30, 20}, {25, 12}, {3, 40}};
    for (int part = 0; part < choseB.length; part++) {
      for (int of = 0; of < 2; of++) {
        var who =
            Map.of(
                "del", List.of(where.choices().get(part).code()),
                "kon", List.of(sex.choices().get(of).code()));
        answer((part == 0 ? 80 : 60) - choseB[part][of], with(who, "1"));
        answer(choseB[part][of], with(who, "2"));
      }
    }
    var all = figures(List.of(where, sex), asked, where, sex);
    assertThat(figure(all, "val", "2", "Västra × Kvinna").state())
        .isEqualTo(ResultFigure.State.HIDDEN);
    var told =
        all.stream()
            .filter(each -> each.by().equals("del × kon") && each.value() != null)
            .map(ResultFigure::part)
            .distinct();
    // a pair more of each part, and of another part, or it could be worked out
    assertThat(told).containsExactly("Norra × Kvinna", "Norra × Man");
    assertThat(figure(all, "val", "2", "Norra × Man").value()).isEqualTo(20 / 80.0);
  }

  private static Map<String, List<String>> with(Map<String, List<String>> who, String said) {
    var all = new HashMap<>(who);
    all.put("val", List.of(said));
    return all;
  }

  @Test
  void aMeanIsToldByTwoBackgroundsAndClosedForFewPersons() {
    var plain = SampledTown.choice("skala", "Hur?");
    var asked =
        new Question(
            "skala",
            false,
            Question.Type.SCALE,
            false,
            null,
            plain.text(),
            List.of(),
            List.of(),
            List.of(),
            0,
            10,
            null);
    var where = SampledTown.choice("del", "Var?", "n=Norra", "s=Södra");
    var sex = SampledTown.choice("kon", "Kön", "k=Kvinna", "m=Man");
    for (var part : List.of("n", "s")) {
      for (var of : List.of("k", "m")) {
        var said = Map.of("del", List.of(part), "kon", List.of(of), "skala", List.of("7"));
        answer(40, said);
      }
    }
    var all = figures(List.of(where, sex), asked, where, sex);
    assertThat(figure(all, "skala", "", "Södra × Man").value()).isEqualTo(7.0);
    var last = Map.of("del", List.of("s"), "kon", List.of("m"), "skala", List.of("7"));
    answers.removeIf(each -> each.said().equals(last));
    answer(3, last);
    all = figures(List.of(where, sex), asked, where, sex);
    assertThat(all)
        .filteredOn(each -> each.by().equals("del × kon"))
        .extracting(ResultFigure::state)
        .containsOnly(ResultFigure.State.HIDDEN);
  }
}
