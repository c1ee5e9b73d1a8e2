package se.loftet.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;

/// Which answer to a background question a class of a population table belongs to.
///
/// The same words, the same code, an age within a band, `kvinnor` for `Kvinna`, and for places what
/// a name begins with or says in brackets: `Strängnäs (Mariefred norra)` is in Mariefred.
final class PopulationClass {
  private static final Map<String, String> SEXES =
      Map.of("kvinnor", "kvinna", "women", "kvinna", "män", "man", "men", "man");

  private PopulationClass() {}

  /// What became of a class.
  ///
  /// @param outside whether nobody of it is asked, as children are not
  record Fit(Optional<Choice> answer, boolean outside) {
    static final Fit NONE = new Fit(Optional.empty(), false);
    static final Fit OUTSIDE = new Fit(Optional.empty(), true);
  }

  /// The classes of a table that stand for all the others.
  static boolean total(String word) {
    return List.of("totalt", "total", "samtliga", "alla", "båda könen")
        .contains(word.strip().toLowerCase(Locale.ROOT));
  }

  static Fit of(Question question, String word) {
    var answers = question.choices().stream().filter(choice -> !choice.missing()).toList();
    var same = answers.stream().filter(each -> same(each, word)).findFirst();
    if (same.isPresent()) {
      return new Fit(same, false);
    }
    var age = AgeBand.read(word);
    return age.isPresent() ? byAge(answers, age.get()) : new Fit(byPlace(answers, word), false);
  }

  private static boolean same(Choice choice, String word) {
    var plain = word.strip().toLowerCase(Locale.ROOT);
    var known = SEXES.getOrDefault(plain, plain);
    return choice.code().toLowerCase(Locale.ROOT).equals(known)
        || choice.text().stream()
            .anyMatch(text -> text.text().strip().toLowerCase(Locale.ROOT).equals(known));
  }

  private static Fit byAge(List<Choice> answers, AgeBand age) {
    var bands = answers.stream().filter(each -> band(each).isPresent()).toList();
    var within =
        bands.stream().filter(each -> band(each).filter(age::within).isPresent()).findFirst();
    if (within.isPresent()) {
      return new Fit(within, false);
    }
    boolean met = bands.stream().anyMatch(each -> band(each).filter(age::meets).isPresent());
    return bands.isEmpty() || met ? Fit.NONE : Fit.OUTSIDE;
  }

  private static Optional<AgeBand> band(Choice choice) {
    return AgeBand.read(choice.code()).or(() -> AgeBand.read(choice.in("sv")));
  }

  private static Optional<Choice> byPlace(List<Choice> answers, String word) {
    var inside = word.replaceFirst("^.* \\((.*)\\)$", "$1").strip().toLowerCase(Locale.ROOT);
    return answers.stream()
        .filter(each -> {
          var name = each.in("sv").toLowerCase(Locale.ROOT);
          return inside.equals(name)
              || inside.startsWith(name + " ")
              || inside.startsWith(name + "s ");
        })
        .max(Comparator.comparingInt(each -> each.in("sv").length()));
  }
}
