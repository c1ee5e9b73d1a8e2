package se.loftet.workplace.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dialogue.Age;
import se.loftet.dialogue.Sex;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;
import se.loftet.sampling.PopulationShares;
import se.loftet.workplace.sample.Population;

/// Who lives in the municipality by age and sex, from the population data sets that were taken in.
@Component
public class Residents {
  private static final int MOST_FIGURES = 60_000;
  private static final int MOST_KEPT = 200;
  private static final Map<Age, String> AGES =
      Map.of(
          Age.UNDER_18, "0-17",
          Age.FROM_18, "18-29",
          Age.FROM_30, "30-44",
          Age.FROM_45, "45-64",
          Age.FROM_65, "65-79",
          Age.FROM_80, "80-");
  private static final Map<Sex, String> SEXES = Map.of(Sex.WOMAN, "kvinna", Sex.MAN, "man");

  private final DataSets sets;
  private final Municipalities municipalities;
  private final Map<String, Shares> kept = new ConcurrentHashMap<>();

  Residents(DataSets sets, Municipalities municipalities) {
    this.sets = sets;
    this.municipalities = municipalities;
  }

  /// Shares of the residents, 0 to 1, of the first data set that divides them so; empty where none
  /// does.
  ///
  /// @param sources the titles of the data sets
  public record Known(Map<Age, Double> ages, Map<Sex, Double> sexes, List<String> sources) {}

  /// What one data set says.
  private record Shares(
      String title, Optional<Map<String, Double>> ages, Optional<Map<String, Double>> sexes) {}

  public Known known() {
    var here = Acting.now().municipality();
    var all =
        sets.list().stream()
            .filter(set -> set.kind() == DataKind.POPULATION)
            .map(set -> shares(here, set))
            .toList();
    var ages = all.stream().filter(each -> each.ages().isPresent()).findFirst();
    var sexes = all.stream().filter(each -> each.sexes().isPresent()).findFirst();
    return new Known(
        by(AGES, ages.flatMap(Shares::ages)),
        by(SEXES, sexes.flatMap(Shares::sexes)),
        Stream.concat(ages.stream(), sexes.stream()).map(Shares::title).distinct().toList());
  }

  private static <T> Map<T, Double> by(Map<T, String> words, Optional<Map<String, Double>> shares) {
    var by = new java.util.HashMap<T, Double>();
    shares.ifPresent(
        known -> words.forEach((value, word) -> by.put(value, known.getOrDefault(word, 0.0))));
    return Map.copyOf(by);
  }

  /// A data set is read once for each of its versions.
  private Shares shares(String municipality, DataSet set) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    var latest = sets.deliveries(set.id()).stream().mapToLong(each -> each.id()).max().orElse(0);
    return kept.computeIfAbsent(
        municipality + "/" + set.id() + "/" + latest, key -> read(municipality, set));
  }

  private Shares read(String municipality, DataSet set) {
    var figures = sets.figures(set.id(), AsOf.NOW, null, MOST_FIGURES);
    var rows = Population.of(figures, municipalities.get(municipality));
    Function<Map<?, String>, Optional<Map<String, Double>>> by =
        words -> PopulationShares.of(rows, List.copyOf(words.values()));
    return new Shares(set.provenance().title(), by.apply(AGES), by.apply(SEXES));
  }

  /// Voices of a kind against the residents of that kind.
  ///
  /// @param share of those who said, 0 to 1, nothing when nobody did
  /// @param expected share of the residents, nothing when no data set says it
  public record Against(long voices, @Nullable Double share, @Nullable Double expected) {
    /// Heard less than half as much as their number would give.
    public boolean quiet() {
      return expected != null && share != null && share < expected / 2;
    }

    public static Against of(long voices, long said, @Nullable Double expected) {
      return new Against(voices, said == 0 ? null : (double) voices / said, expected);
    }
  }
}
