package se.loftet.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;

/// How many live in areas, by the second data set of a question.
final class Residents {
  private Residents() {}

  /// The newest known number of every area that begins like those asked about.
  static Map<String, Double> latest(Material material, Collection<String> areas) {
    var newest = new HashMap<String, LocalDate>();
    var people = new TreeMap<String, Double>();
    for (var figure : material.beside()) {
      var code = figure.area().code();
      if (code != null
          && whole(figure)
          && material.inArea(code)
          && areas.stream().anyMatch(area -> area.length() == code.length())
          && figure.value() instanceof Value.Known known
          && known.number() > 0) {
        var day = figure.ends() == null ? LocalDate.MIN : figure.ends();
        int by = day.compareTo(newest.getOrDefault(code, LocalDate.MIN));
        if (by > 0 || !people.containsKey(code)) {
          people.put(code, known.number());
          newest.put(code, day);
        }
      }
    }
    return people;
  }

  /// The number of an area in the year a period lies in, else null.
  static @Nullable Double in(Material material, String area, Period period) {
    return material.beside().stream()
        .filter(figure -> area.equals(figure.area().code()) && whole(figure))
        .filter(figure ->
            figure.starts() != null && figure.starts().getYear() == period.starts().getYear())
        .map(figure -> figure.value().orNull())
        .filter(number -> number != null && number > 0)
        .findFirst()
        .orElse(null);
  }

  /// Not a group of ages or sexes.
  private static boolean whole(Figure figure) {
    var category = figure.category();
    return figure.subgroup() == null
        && (category == null
            || category
                .toLowerCase(java.util.Locale.ROOT)
                .matches(".*(tot|invånar|folkm|samtliga|n01951).*"));
  }
}
