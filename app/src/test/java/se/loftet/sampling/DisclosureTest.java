package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.disclosure.LinkedReleases;
import se.loftet.platform.model.Head;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.ShowIf;
import se.loftet.survey.SurveyAnswer;
import se.loftet.testkit.Gen;

/// All tables of a survey together: what is hidden in one is not to be worked out from another. The
/// judge knows every figure that is told, and answers by linear programming.
class DisclosureTest {
  private static final Question LATE =
      SampledTown.choice("ute", "Ute sent?", "1=A", "2=B", "3=C", "4=D", "5=Går aldrig ut");
  private static final Question WHY = why();
  private static final Question SEX = SampledTown.choice("kon", "Kön", "k=Kvinna", "m=Man");
  private static final Question AGE =
      SampledTown.choice("alder", "Ålder", "u=Ung", "v=Vuxen", "a=Äldre");
  private static final Question HOME = SampledTown.choice("bor", "Bor", "h=Hus", "l=Lägenhet");
  private static final Questionnaire ASKED =
      new Questionnaire(
          Head.unmarked("0997", "formular", "kommun"),
          "Trygghet",
          1,
          List.of("sv"),
          List.of(),
          List.of(LATE, WHY, SEX, AGE, HOME));

  private static final List<Question> BACKGROUNDS = List.of(SEX, AGE, HOME);
  private static final List<Crossing> CROSSINGS = Crossing.of(BACKGROUNDS, "alder");

  private static Question why() {
    var asked = new ShowIf("ute", List.of("5"));
    return SampledTown.choice("skal", "Därför att du är otrygg?", asked, "1=Ja", "2=Nej");
  }

  /// How many answered in each of the six ways, by sex, age and home.
  private record Town(Map<String, Integer> people) {
    static final List<String> SAID = List.of("1", "2", "3", "4", "5y", "5n");

    static Town of(Gen gen) {
      var people = new HashMap<String, Integer>();
      int size = gen.between(1, 4);
      for (var said : SAID) {
        int most = gen.between(1, 15 * size);
        everyWho().forEach(who -> people.put(said + who, Math.max(0, gen.between(-3, most))));
      }
      return new Town(people);
    }

    static List<String> everyWho() {
      return SEX.choices().stream()
          .flatMap(sex ->
              AGE.choices().stream()
                  .flatMap(age ->
                      HOME.choices().stream().map(home -> sex.code() + age.code() + home.code())))
          .toList();
    }

    List<SurveyAnswer> answers() {
      var answers = new ArrayList<SurveyAnswer>();
      people.forEach((who, number) -> {
        for (int i = 0; i < number; i++) {
          answers.add(answer(who));
        }
      });
      return answers;
    }

    private static SurveyAnswer answer(String who) {
      int at = who.length() - 3;
      var said = new HashMap<String, List<String>>();
      said.put("ute", List.of(who.substring(0, 1)));
      if (who.startsWith("5")) {
        said.put("skal", List.of(who.charAt(1) == 'y' ? "1" : "2"));
      }
      said.put("kon", List.of(who.substring(at, at + 1)));
      said.put("alder", List.of(who.substring(at + 1, at + 2)));
      said.put("bor", List.of(who.substring(at + 2)));
      return new SurveyAnswer(null, null, SurveyAnswer.Entry.WEB, "sv", said);
    }

    /// The ways of answering among persons who are of all these parts.
    List<String> among(List<String> said, String parts) {
      return people.keySet().stream()
          .filter(who -> said.contains(who.substring(0, who.length() - 3)))
          .filter(who ->
              parts.chars().allMatch(part -> who.substring(who.length() - 3).indexOf(part) >= 0))
          .toList();
    }

    long count(List<String> ways) {
      return ways.stream().mapToLong(way -> Objects.requireNonNull(people.get(way))).sum();
    }
  }

  /// What is told of a town, and what is not.
  private static final class Told {
    private final Town town;
    private final LinkedReleases releases = new LinkedReleases();
    private final List<List<String>> hidden = new ArrayList<>();
    private int unsafe;

    Told(Town town) {
      this.town = town;
      var disclosure =
          new Disclosure(new Respondents(town.answers()), ASKED, BACKGROUNDS, CROSSINGS, List.of());
      figures("", disclosure::hides);
      for (var by : BACKGROUNDS) {
        by.choices()
            .forEach(part ->
                figures(part.code(), (asked, code) -> disclosure.hides(asked, code, by, part)));
      }
      CROSSINGS.forEach(by -> crossed(disclosure, by));
    }

    private void crossed(Disclosure disclosure, Crossing by) {
      for (var one : by.first().choices()) {
        for (var other : by.second().choices()) {
          figures(
              one.code() + other.code(),
              (asked, code) -> disclosure.hides(asked, code, by, one, other));
        }
      }
    }

    private void figures(String parts, BiPredicate<String, String> hides) {
      int before = hidden.size();
      for (var code : List.of("1", "2", "3", "4")) {
        figure("ute", code, List.of(code), parts, hides);
      }
      figure("ute", "5", List.of("5y", "5n"), parts, hides);
      figure("skal", "1", List.of("5y"), parts, hides);
      figure("skal", "2", List.of("5n"), parts, hides);
      if (!hides.test("skal", "1") || !hides.test("skal", "2")) {
        // how many gave any reason stands beside the share of each
        var stay = town.among(List.of("5y", "5n"), parts);
        releases.publish((double) town.count(stay), stay);
      }
      figure("ute", StayingIn.CODE, List.of("3", "4", "5y"), parts, hides);
      var all = town.among(Town.SAID, parts);
      if (hidden.size() - before < Town.SAID.size() + 2) {
        releases.publish((double) town.count(all), all);
      }
    }

    private void figure(
        String question,
        String code,
        List<String> said,
        String parts,
        BiPredicate<String, String> hides) {
      var ways = town.among(said, parts);
      if (hides.test(question, code)) {
        hidden.add(ways);
      } else {
        assertThat(town.count(ways)).as(question + code).isNotIn(1L, 2L, 3L, 4L);
        releases.publish((double) town.count(ways), ways);
        unsafe += code.equals(StayingIn.CODE) ? 1 : 0;
      }
    }
  }

  @Test
  void noSmallCountIsToldOrCanBeWorkedOutFromAllTablesTogether() {
    forAll(gen -> {
      var town = Town.of(gen);
      var told = new Told(town);
      for (var ways : told.hidden) {
        long count = town.count(ways);
        if (count > 0 && count < Tabulation.THRESHOLD) {
          var bounds = told.releases.bounds(ways);
          assertThat(bounds.high() - bounds.low())
              .as("%s in %s", ways, town)
              .isGreaterThanOrEqualTo(Tabulation.THRESHOLD - 1);
        }
      }
    });
  }

  @Test
  void largeCountsAreAllTold() {
    var people = new HashMap<String, Integer>();
    for (var said : Town.SAID) {
      Town.everyWho().forEach(who -> people.put(said + who, 5));
    }
    var told = new Told(new Town(people));
    // the crossings tell the share of the unsafe and no answer
    assertThat(told.unsafe).isEqualTo(1 + 2 + 3 + 2 + 3 * 2 + 3 * 2);
    assertThat(told.hidden).hasSize((3 * 2 + 3 * 2) * (Town.SAID.size() + 1));
  }

  @Test
  void aBackgroundIsNotDividedByAnother() {
    var disclosure =
        new Disclosure(new Respondents(List.of()), ASKED, BACKGROUNDS, CROSSINGS, List.of());
    assertThat(disclosure.divisions(AGE)).isEmpty();
    assertThat(disclosure.dividing(AGE)).isEmpty();
    assertThat(disclosure.dividing(LATE)).containsExactly(SEX, AGE, HOME);
  }

  @Test
  void anIndexIsASumThatHidesNoMoreThanItMust() {
    var problem =
        SampledTown.choice("skrap", "Skräp?", "0=Inget", "1=Litet", "2=Stort", "3=Störst");
    var asked =
        new Questionnaire(
            Head.unmarked("0997", "f", "kommun"),
            "T",
            1,
            List.of("sv"),
            List.of(),
            List.of(problem));
    var answers = new ArrayList<SurveyAnswer>();
    int[] counts = {40, 20, 10, 3};
    for (int code = 0; code < counts.length; code++) {
      var said = Map.of("skrap", List.of(Integer.toString(code)));
      IntStream.range(0, counts[code])
          .forEach(
              _ -> answers.add(new SurveyAnswer(null, null, SurveyAnswer.Entry.WEB, "sv", said)));
    }
    var disclosure =
        new Disclosure(
            new Respondents(answers),
            asked,
            List.of(),
            List.of(),
            Indicator.parse("skrap;2,3;12,5;Kommunens egen"));
    assertThat(disclosure.hides("skrap", "3")).isTrue();
    // the sum of both is told by the index, so the other one is hidden too, and nothing else
    assertThat(disclosure.hides("skrap", "2")).isTrue();
    assertThat(disclosure.hides("skrap", "1")).isFalse();
    assertThat(disclosure.hides("skrap", Indicator.parse("skrap;2,3;1;x").getFirst().code()))
        .isFalse();
  }
}
