package se.loftet.sampling;

import java.util.List;
import se.loftet.municipality.Place;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Wording;

/// A questionnaire in which a question for an area has the municipality's places as its answers.
public final class Placed {
  private Placed() {}

  public static Questionnaire of(Questionnaire asked, List<Place> places) {
    var choices =
        places.stream()
            .map(place ->
                new Choice(place.head().ref(), List.of(new Wording("sv", place.name())), false))
            .toList();
    return new Questionnaire(
        asked.head(),
        asked.title(),
        asked.edition(),
        asked.languages(),
        asked.headings(),
        asked.questions().stream()
            .map(each -> each.type() == Question.Type.AREA ? withChoices(each, choices) : each)
            .toList());
  }

  private static Question withChoices(Question it, List<Choice> choices) {
    return new Question(
        it.id(),
        it.bank(),
        Question.Type.SINGLE,
        it.required(),
        it.factor(),
        it.text(),
        it.hint(),
        choices,
        List.of(),
        null,
        null,
        it.showIf());
  }
}
