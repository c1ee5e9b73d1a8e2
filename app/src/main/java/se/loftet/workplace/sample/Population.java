package se.loftet.workplace.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;
import se.loftet.municipality.Place;

/// A table of people to fit weights to, from a population data set or from the places.
final class Population {
  private Population() {}

  /// The latest figures, a row each: area, category and subgroup where the set has several of them,
  /// and the number of people.
  static String of(List<Figure> figures, String municipality) {
    var latest =
        figures.stream()
            .map(Figure::ends)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    var rows =
        figures.stream()
            .filter(each -> each.ends() == null || each.ends().equals(latest))
            .filter(each -> each.value() instanceof Value.Known)
            .filter(each -> near(each, municipality))
            .toList();
    var columns =
        Stream.<java.util.function.Function<Figure, String>>of(
                Population::area, f -> text(f.category()), f -> text(f.subgroup()))
            .filter(column -> rows.stream().map(column).distinct().count() > 1)
            .toList();
    var sums = new LinkedHashMap<String, Double>();
    for (var row : rows) {
      var key = columns.stream().map(column -> column.apply(row)).collect(Collectors.joining(";"));
      sums.merge(key, ((Value.Known) row.value()).number(), Double::sum);
    }
    return sums.entrySet().stream()
        .map(each -> each.getKey() + ";" + Math.round(each.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static boolean near(Figure each, String municipality) {
    var code = each.area().code();
    return code == null || code.startsWith(municipality);
  }

  private static String area(Figure each) {
    var name = each.area().name();
    return name == null ? text(each.area().code()) : name;
  }

  private static String text(@org.jspecify.annotations.Nullable String word) {
    return word == null ? "" : word;
  }

  /// The districts with their people.
  static String of(List<Place> places) {
    return places.stream()
        .filter(place -> place.kind() == Place.Kind.DISTRICT && place.population() != null)
        .map(place -> place.name() + ";" + place.population())
        .collect(Collectors.joining("\n"));
  }
}
