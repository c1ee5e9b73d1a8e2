package se.loftet.threadfile;

import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;

/// Writes what a file says of the municipality itself and of the police areas it belongs to.
@Component
class Tenants {
  private final Municipalities municipalities;
  private final AreaRepository areas;

  Tenants(Municipalities municipalities, AreaRepository areas) {
    this.municipalities = municipalities;
    this.areas = areas;
  }

  Municipality get(String code) {
    return municipalities.get(code);
  }

  List<Area> areas(String code) {
    return areas.of(code);
  }

  Change write(ThreadFile file) {
    try {
      return written(file);
    } catch (DataIntegrityViolationException refused) {
      throw BadThreadFile.refused(file.line(), "municipality", refused);
    }
  }

  private Change written(ThreadFile file) {
    var stated = file.municipality();
    var before = municipalities.find(stated.code());
    var change = before.isEmpty() ? Change.ADDED : Change.NONE;
    var wanted = before.map(old -> withVersion(stated, old.version())).orElse(stated);
    if (before.isEmpty() || !before.get().equals(wanted)) {
      municipalities.save(wanted);
      change = before.isEmpty() ? Change.ADDED : Change.CHANGED;
    }
    for (var area : file.areas()) {
      if (!areas.of(stated.code()).contains(area)) {
        join(area, stated.code());
        change = change == Change.NONE ? Change.CHANGED : change;
      }
    }
    return change;
  }

  enum Change {
    NONE,
    ADDED,
    CHANGED
  }

  /// The other municipalities of the area stay in it.
  private void join(Area area, String code) {
    var shared = new TreeSet<String>();
    shared.add(code);
    municipalities.policeAreas().stream()
        .filter(known -> known.code().equals(area.code()))
        .forEach(known -> shared.addAll(known.municipalities()));
    municipalities.save(
        new PoliceArea(area.code(), area.name(), List.copyOf(shared)), area.released());
  }

  private static Municipality withVersion(Municipality stated, int version) {
    return new Municipality(
        stated.code(),
        stated.name(),
        stated.slug(),
        stated.orgNumber(),
        stated.county(),
        stated.contact(),
        stated.released(),
        version,
        stated.settings());
  }
}
