package se.loftet.municipality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;

/// The municipalities of the installation and the police areas they share, as one side sees them.
public class Municipalities {
  private final Store store;
  private final MunicipalityRepository repository;

  public Municipalities(Store store) {
    this.store = store;
    this.repository = new MunicipalityRepository(store.db());
  }

  public List<Municipality> list() {
    return repository.list();
  }

  public Municipality get(String code) {
    return find(code).orElseThrow(() -> new Refused.NotFound("municipality", code));
  }

  public Optional<Municipality> find(String code) {
    return repository.where("code", code);
  }

  public Municipality bySlug(String slug) {
    return repository
        .where("slug", slug)
        .orElseThrow(() -> new Refused.NotFound("municipality", slug));
  }

  public List<PoliceArea> policeAreas() {
    return repository.areas();
  }

  /// The police areas a municipality belongs to.
  public List<PoliceArea> policeAreas(String code) {
    return repository.areas().stream().filter(a -> a.municipalities().contains(code)).toList();
  }

  /// Adds the municipality, or writes over the version it was read at.
  @Transactional
  public Municipality save(Municipality wanted) {
    var known = find(wanted.code());
    if (known.isEmpty()) {
      repository.insert(wanted);
    } else if (repository.update(wanted) == 0) {
      throw new Refused.Changed("municipality", Long.parseLong(wanted.code()));
    }
    store.audit(
        known.isEmpty() ? "create" : "change",
        "municipality",
        wanted.code(),
        wanted.code(),
        Map.of("municipality", wanted.toString()));
    return get(wanted.code());
  }

  /// Adds the police area, open to everyone from then on, or gives it this name and these
  /// municipalities.
  @Transactional
  public void share(PoliceArea area, Instant now) {
    save(area, repository.areaReleased(area.code()).orElse(now));
  }

  /// Adds the police area or replaces it, with the municipalities that share it.
  @Transactional
  public void save(PoliceArea area, @Nullable Instant released) {
    repository.write(area, released);
    store.audit("change", "police_area", area.code(), null, Map.of("area", area.toString()));
  }
}
