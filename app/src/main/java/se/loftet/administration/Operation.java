package se.loftet.administration;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.access.Staff;
import se.loftet.access.Workplaces;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Party;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// What those who run the installation do: add municipalities and the police areas they share. An
/// empty one is enough to begin with.
@Service
@Transactional
public class Operation {
  private final Municipalities municipalities;
  private final Workplaces workplaces;
  private final Staff staff;
  private final Store store;
  private final Clock clock;

  Operation(
      Municipalities municipalities, Workplaces workplaces, Staff staff, Store store, Clock clock) {
    this.municipalities = municipalities;
    this.workplaces = workplaces;
    this.staff = staff;
    this.store = store;
    this.clock = clock;
  }

  List<Municipality> municipalities() {
    Acting.require(Right.OPERATE);
    return municipalities.list();
  }

  public List<PoliceArea> areas() {
    Acting.require(Right.OPERATE);
    return municipalities.policeAreas();
  }

  PoliceArea area(String code) {
    return areas().stream()
        .filter(area -> area.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("police_area", code));
  }

  /// Adds the municipality with itself as its first party.
  public void add(NewMunicipality form) {
    Acting.require(Right.OPERATE);
    var wanted = form.municipality();
    if (form.withPerson() && staff.taken(form.administrator().login())) {
      throw new Refused.Rule("access.person.taken");
    }
    for (var known : municipalities.list()) {
      if (known.code().equals(wanted.code()) || known.slug().equals(wanted.slug())) {
        throw new Refused.Rule("admin.operation.taken");
      }
    }
    municipalities.save(wanted);
    var head = Head.unmarked(wanted.code(), "kommun", "kommun").marked(SecrecyClass.OPEN);
    store.insert(new Party(head, Party.Kind.MUNICIPALITY, wanted.name(), null));
    workplaces.forgetAll();
  }

  /// The first administrator of a municipality that was added: the path of the one-time link.
  Optional<String> administrator(NewMunicipality form) {
    return form.withPerson() ? Optional.of(staff.add(form.administrator())) : Optional.empty();
  }

  /// Adds a police area that is not there yet.
  public void add(PoliceArea area) {
    mistakes(area, true).values().stream()
        .findFirst()
        .ifPresent(mistake -> {
          throw new Refused.Rule(mistake);
        });
    share(area);
  }

  /// What is wrong, message key by field.
  Map<String, String> mistakes(PoliceArea area, boolean fresh) {
    var wrong = new LinkedHashMap<String, String>();
    var known = municipalities().stream().map(Municipality::code).toList();
    if (!area.code().matches("[a-z0-9-]{1,80}")) {
      wrong.put("areaCode", "admin.operation.wrong.area");
    } else if (fresh && areas().stream().anyMatch(each -> each.code().equals(area.code()))) {
      wrong.put("areaCode", "admin.operation.areaTaken");
    }
    if (area.name().isEmpty() || area.name().length() > 200) {
      wrong.put("areaName", "admin.wrong.name");
    }
    if (!known.containsAll(area.municipalities())) {
      wrong.put("shared", "admin.operation.wrong.shared");
    }
    return wrong;
  }

  /// Adds the police area or changes which municipalities share it.
  public void share(PoliceArea area) {
    Acting.require(Right.OPERATE);
    municipalities.share(area, clock.instant());
    workplaces.forgetAll();
  }
}
