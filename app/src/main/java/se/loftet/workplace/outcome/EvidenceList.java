package se.loftet.workplace.outcome;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;

/// The sources an outcome can be read in.
@Service
@Transactional(readOnly = true)
class EvidenceList {
  private final Store store;

  EvidenceList(Store store) {
    this.store = store;
  }

  List<Evidence> all() {
    return store.all(Evidence.class, Acting.now().municipality());
  }
}
