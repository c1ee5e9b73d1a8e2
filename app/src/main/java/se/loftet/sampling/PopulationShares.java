package se.loftet.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Wording;

/// How large each class of people is of all, by one division, from a table that divides otherwise.
public final class PopulationShares {
  private PopulationShares() {}

  /// The share of each class, 0 to 1; nothing when the table does not say it, or has classes that
  /// lie across two.
  ///
  /// @param classes words for each class, `0-17`, `kvinna`
  public static Optional<Map<String, Double>> of(
      List<PopulationTable.Row> rows, List<String> classes) {
    var table = PopulationTable.of(rows, List.of(question(classes)));
    if (table.text().isEmpty() || !table.broken().isEmpty()) {
      return Optional.empty();
    }
    var people = new LinkedHashMap<String, Double>();
    for (var line : table.text().split("\n", -1)) {
      var cells = line.split(";", -1);
      people.merge(cells[0], Double.parseDouble(cells[1]), Double::sum);
    }
    double all = people.values().stream().mapToDouble(Double::doubleValue).sum();
    people.replaceAll((word, number) -> number / all);
    return all > 0 && people.keySet().containsAll(classes)
        ? Optional.of(Map.copyOf(people))
        : Optional.empty();
  }

  private static Question question(List<String> classes) {
    return new Question(
        "klass",
        false,
        Question.Type.SINGLE,
        false,
        null,
        List.of(),
        List.of(),
        classes.stream()
            .map(each -> new Choice(each, List.of(new Wording("sv", each)), false))
            .toList(),
        List.of(),
        null,
        null,
        null);
  }
}
