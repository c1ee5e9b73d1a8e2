package se.loftet.finding;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.loftet.geography.AreaCode;

/// Says where areas of the division of 2018 stand beside those of 2025: they are never put
/// together.
final class AreaYears {
  private AreaYears() {}

  static void caution(Material material, Collection<String> counted, Cautions cautions) {
    if (AreaCode.vintages(counted).size() > 1) {
      cautions.add("finding.caution.vintages");
    }
    var districts = material.districts();
    if (districts != null
        && apart(
            AreaCode.vintages(material.events().areas()), AreaCode.vintages(districts.codes()))) {
      cautions.add("finding.caution.otherBorders");
    }
    var residents =
        material.beside().stream()
            .map(figure -> Objects.requireNonNullElse(figure.area().code(), ""))
            .collect(Collectors.toSet());
    if (apart(AreaCode.vintages(counted), AreaCode.vintages(residents))) {
      cautions.add("finding.caution.otherResidents");
    }
  }

  private static boolean apart(Set<AreaCode.Vintage> one, Set<AreaCode.Vintage> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }
}
