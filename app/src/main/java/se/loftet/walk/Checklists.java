package se.loftet.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;

/// The checklist of the municipality one works in.
@Service
@Transactional
public class Checklists {
  private static final String FILE = "/walk/checklist.txt";
  private final Store store;
  private final ChecklistRepository repository;

  /// A checklist with the version it was read at.
  ///
  /// @param version 0 when the municipality follows the program's own list
  public record Current(Checklist checklist, int version) {}

  Checklists(Store store) {
    this.store = store;
    this.repository = new ChecklistRepository(store.db());
  }

  @Transactional(readOnly = true)
  public Current current() {
    return repository
        .find(Acting.now().municipality())
        .map(stored -> new Current(stored.checklist(), stored.version()))
        .orElseGet(() -> new Current(standard(), 0));
  }

  public void save(Checklist checklist, int version) {
    Acting.require(Right.EDIT);
    var municipality = Acting.now().municipality();
    if (repository.write(municipality, checklist, version) == 0) {
      throw new Refused.Changed("walk_checklist", Long.parseLong(municipality));
    }
    store.audit(
        "change",
        "walk_checklist",
        municipality,
        municipality,
        Map.of("categories", checklist.lines()));
  }

  private static Checklist standard() {
    try (var file = Objects.requireNonNull(Checklists.class.getResourceAsStream(FILE))) {
      return Checklist.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the checklist cannot be read", e);
    }
  }
}
