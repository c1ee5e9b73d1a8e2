package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// From the screens alone, on a telephone, with the demo's Strängnäs: a digital dialogue and a
/// sampled survey are opened and answered in Swedish and Arabic and on paper, closed, weighed, read
/// with intervals, moderated and fed back, and both are sources of a problem.
class VoicesStoryTest {
  @Test
  void aTownAsksHearsTellsAndKnowsWhereItHeardIt() {
    try (var town = new Strangnas()) {
      var dialogue = new DialogueSteps(town);
      dialogue.opens();
      dialogue.residentsWrite();

      new QuestionnaireSteps(town).isMade();
      var sample = new SampleSteps(town);
      sample.isPlanned();
      sample.peopleAreDrawn();
      sample.opens();
      var codes = sample.codes();
      assertThat(codes).hasSize(240).doesNotHaveDuplicates();

      var answers = new AnswerSteps(town, sample.desk);
      answers.onATelephone(codes.get(0), "sv");
      answers.onATelephone(codes.get(1), "ar");
      answers.onPaper(codes.get(2));
      answers.byMany(codes.subList(3, 180));
      answers.closes();

      var results = new ResultSteps(town, sample.desk, answers.path());
      results.areWeighed();
      results.areReleasedAndRead();

      dialogue.areModerated();
      dialogue.feedsBack();
      results.areSourcesOfAProblem(
          dialogue.desk(), DialogueSteps.title(), "Trygghet i Strängnäs 2025");
    }
  }
}
