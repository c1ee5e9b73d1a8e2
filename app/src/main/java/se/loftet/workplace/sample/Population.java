package se.loftet.workplace.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.sampling.PopulationTable;

/// The people of a municipality as rows of a table, from a population data set or from its places.
public final class Population {
  private Population() {}

  /// The latest figures: area, category and subgroup of each.
  public static List<PopulationTable.Row> of(List<Figure> figures, Municipality municipality) {
    var near = figures.stream().filter(each -> near(each, municipality)).toList();
    var latest =
        near.stream()
            .map(Figure::ends)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    var rows = new ArrayList<PopulationTable.Row>();
    for (var each : near) {
      if ((each.ends() == null || each.ends().equals(latest))
          && each.value() instanceof Value.Known known) {
        rows.add(
            new PopulationTable.Row(
                List.of(
                    area(each), text(each.category()), text(each.subgroup()), text(each.measure())),
                known.number()));
      }
    }
    return rows;
  }

  /// Within the municipality, by code or as `Strängnäs (Mariefred)` says; not the whole of it
  /// beside its parts.
  private static boolean near(Figure each, Municipality municipality) {
    var code = each.area().code();
    var name = text(each.area().name());
    var town = municipality.name().replaceFirst(" kommun$", "");
    return code == null
        ? name.isEmpty() || name.startsWith(town + " (")
        : code.startsWith(municipality.code()) || code.startsWith(town + " (");
  }

  private static String area(Figure each) {
    var name = each.area().name();
    return name == null ? text(each.area().code()) : name;
  }

  private static String text(@Nullable String word) {
    return word == null ? "" : word;
  }

  /// The districts with their people, the localities where there are no districts.
  static String of(List<Place> places) {
    boolean districts = places.stream().anyMatch(each -> counted(each, Place.Kind.DISTRICT));
    var kind = districts ? Place.Kind.DISTRICT : Place.Kind.LOCALITY;
    return places.stream()
        .filter(each -> counted(each, kind))
        .map(place -> place.name() + ";" + place.population())
        .collect(Collectors.joining("\n"));
  }

  private static boolean counted(Place place, Place.Kind kind) {
    return place.kind() == kind && place.population() != null;
  }
}
