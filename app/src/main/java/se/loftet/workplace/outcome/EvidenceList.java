package se.loftet.workplace.outcome;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Remembered;
import se.loftet.platform.store.Store;
import se.loftet.thread.PeriodThread;

/// The sources an outcome can be read in.
@Service
@Transactional(readOnly = true)
class EvidenceList {
  /// So many can be looked through in a list; of more only some are offered.
  private static final int MOST = 60;

  /// @param all whether these are all there are
  record Offered(List<Evidence> some, boolean all) {}

  private final Store store;
  private final Remembered remembered;

  EvidenceList(Store store, Remembered remembered) {
    this.store = store;
    this.remembered = remembered;
  }

  /// All sources; when they are too many for a list those the period cites, then the latest added.
  Offered offered(PeriodThread thread) {
    var all =
        remembered.of("evidence", () -> store.all(Evidence.class, Acting.now().municipality()));
    return all.size() <= MOST ? new Offered(all, true) : new Offered(some(all, thread), false);
  }

  private static List<Evidence> some(List<Evidence> all, PeriodThread thread) {
    var offered = new LinkedHashSet<>(thread.evidence());
    all.stream()
        .sorted(Comparator.comparingLong((Evidence e) -> e.head().id()).reversed())
        .limit(MOST)
        .forEach(offered::add);
    return offered.stream().limit(MOST).toList();
  }
}
