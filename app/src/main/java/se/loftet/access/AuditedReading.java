package se.loftet.access;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Opening one object to read it. What is closed to the other party leaves a trace of who read it;
/// lists and the thread view do not come here, they show such an object by its name only.
@Component
public class AuditedReading {
  private final Store store;

  AuditedReading(Store store) {
    this.store = store;
  }

  /// The object with this id is about to be shown on a page of its own, if it is for the acting
  /// person at all.
  @Transactional
  public <T extends ThreadObject> void opening(Class<T> type, Ref<T> ref) {
    store.find(type, ref).ifPresent(this::opened);
  }

  /// The object is shown to the acting person. Runs in the transaction it was read in.
  @Transactional
  public void opened(ThreadObject object) {
    if (object.head().secrecy() == SecrecyClass.PARTY) {
      store.audit("read", object.getClass().getSimpleName(), object.head(), Map.of());
    }
  }
}
