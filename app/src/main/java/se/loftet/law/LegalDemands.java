package se.loftet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.loftet.picture.Demands;
import se.loftet.platform.store.Store;

/// L14 and L17 where they stop a step: nobody adopts a picture before it is stated who leads the
/// work, and nobody publishes one before the function residents can turn to is named.
@Component
class LegalDemands implements Demands {
  /// The law came into force this day; what was decided before is not asked about.
  static final LocalDate IN_FORCE = LocalDate.of(2023, 7, 1);

  private final Store store;

  LegalDemands(Store store) {
    this.store = store;
  }

  @Override
  public List<String> beforeAdoption(String municipality, LocalDate day) {
    return adoption(day, store.all(LawRecord.class, municipality));
  }

  @Override
  public List<String> beforePublishing(String municipality, LocalDate decided) {
    return publishing(decided, store.all(LawRecord.class, municipality));
  }

  static List<String> adoption(LocalDate day, List<LawRecord> records) {
    boolean met = records.stream().anyMatch(OrganisationRules::leads);
    return day.isBefore(IN_FORCE) || met ? List.of() : List.of("law.stops.L17");
  }

  static List<String> publishing(LocalDate decided, List<LawRecord> records) {
    var lacking = new ArrayList<>(adoption(decided, records));
    if (!decided.isBefore(IN_FORCE) && records.stream().noneMatch(OrganisationRules::reachable)) {
      lacking.addFirst("law.stops.L14");
    }
    return List.copyOf(lacking);
  }
}
