package se.loftet.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;

/// Who has been heard in a dialogue, and who has not: voices by place against the people who live
/// there, by age and by sex, each with how many did not say.
///
/// @param all every contribution
/// @param languages voices by language, `sv`; those who did not say are not in it
public record Heard(
    long all,
    List<ByPlace> places,
    List<Count<Age>> ages,
    List<Count<Sex>> sexes,
    SortedMap<String, Long> languages) {

  /// Voices from one place.
  ///
  /// @param share of all voices with a place, 0 to 1, none when there are none
  /// @param expected the place's share of the population of all places with a known one
  public record ByPlace(
      Place place, long voices, @Nullable Double share, @Nullable Double expected) {
    /// Heard less than half as much as its population would give. Where nobody has spoken yet, of
    /// any place, nothing can be compared.
    public boolean quiet() {
      return expected != null && share != null && share < expected / 2;
    }
  }

  /// Voices of one kind; `value` is absent for those who did not say.
  public record Count<T extends Enum<T>>(@Nullable T value, long voices) {}

  static Heard of(List<Place> places, List<Contribution> contributions) {
    return new Heard(
        contributions.size(),
        byPlace(places, contributions),
        counts(Age.values(), contributions, Contribution::age),
        counts(Sex.values(), contributions, Contribution::sex),
        contributions.stream()
            .map(Contribution::language)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting())));
  }

  private static List<ByPlace> byPlace(List<Place> places, List<Contribution> contributions) {
    long placed = contributions.stream().filter(each -> each.place() != null).count();
    var kind =
        population(places, Place.Kind.DISTRICT) > 0 ? Place.Kind.DISTRICT : Place.Kind.LOCALITY;
    long people = population(places, kind);
    var rows = new ArrayList<ByPlace>();
    for (var place : places) {
      long voices =
          contributions.stream()
              .map(Contribution::place)
              .filter(Objects::nonNull)
              .filter(ref -> ref.id() == place.head().id())
              .count();
      boolean compared = place.kind() == kind && place.population() != null && people > 0;
      if (compared || voices > 0) {
        rows.add(
            new ByPlace(
                place,
                voices,
                placed == 0 ? null : (double) voices / placed,
                compared ? (double) Objects.requireNonNull(place.population()) / people : null));
      }
    }
    return rows;
  }

  private static long population(List<Place> places, Place.Kind kind) {
    return places.stream()
        .filter(place -> place.kind() == kind && place.population() != null)
        .mapToLong(place -> Objects.requireNonNull(place.population()))
        .sum();
  }

  private static <T extends Enum<T>> List<Count<T>> counts(
      T[] values, List<Contribution> all, Function<Contribution, @Nullable T> said) {
    var counts = new ArrayList<Count<T>>();
    Arrays.stream(values)
        .forEach(value ->
            counts.add(
                new Count<>(value, all.stream().filter(c -> said.apply(c) == value).count())));
    counts.add(new Count<>(null, all.stream().filter(c -> said.apply(c) == null).count()));
    return counts;
  }
}
