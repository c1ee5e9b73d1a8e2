package se.loftet.dataset;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The events read last, as they were after a certain delivery: those never change, so that the
/// next question to a million of them need not read them again. Let go when memory is short.
@Component
class EventMemory {
  private static final int MOST = 3;

  /// What was read.
  record Key(long dataSet, AsOf asOf, EventTable.Choice choice) {}

  private final Map<Key, SoftReference<EventTable>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<EventTable>> eldest) {
          return size() > MOST;
        }
      };

  EventTable of(Key key, Supplier<EventTable> reading) {
    var known = find(key);
    if (known != null) {
      return known;
    }
    var whole = find(new Key(key.dataSet(), key.asOf(), EventTable.Choice.ALL));
    var read = whole == null ? reading.get() : key.choice().of(whole);
    synchronized (kept) {
      kept.put(key, new SoftReference<>(read));
    }
    return read;
  }

  private @Nullable EventTable find(Key key) {
    synchronized (kept) {
      var reference = kept.get(key);
      return reference == null ? null : reference.get();
    }
  }
}
