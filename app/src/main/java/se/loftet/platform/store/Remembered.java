package se.loftet.platform.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.LastChange;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

/// What was read for a page, kept until anything of the municipality changes.
///
/// The database is asked at the start of each transaction which transaction changed the
/// municipality last; while that is the same, what was read before would be read again. Kept apart
/// for each party, clearance and set of rights, so that nobody gets what another may see. A
/// transaction that writes always reads itself.
@Component
public class Remembered {
  private static final int MOST = 96;
  private final Map<Key, Kept> kept = Collections.synchronizedMap(new Newest());

  private record Key(
      String municipality,
      String party,
      @Nullable SecrecyClass clearance,
      Set<Right> rights,
      String what) {}

  private record Kept(String change, Object value) {}

  /// Those asked for lately; what nobody has asked for in the longest time goes.
  private static final class Newest extends LinkedHashMap<Key, Kept> {
    private static final long serialVersionUID = 1;

    Newest() {
      super(MOST * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
      return size() > MOST;
    }
  }

  /// What `read` gives, which must not change afterwards and must follow from the municipality's
  /// rows, the acting person's rights and what stands in the name alone.
  @SuppressWarnings("unchecked")
  public <T> T of(String name, Supplier<T> read) {
    var change = LastChange.seen().orElse(null);
    if (change == null) {
      return read.get();
    }
    var who = Acting.now();
    var key = new Key(who.municipality(), who.party(), who.clearance(), who.rights(), name);
    var before = kept.get(key);
    if (before != null && before.change().equals(change)) {
      return (T) before.value();
    }
    T value = read.get();
    kept.put(key, new Kept(change, (Object) value));
    return value;
  }
}
