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

  /// The events of the key.
  ///
  /// @param all reads the whole data set, where that is quick; else null
  /// @param some reads only what is asked for
  EventTable of(Key key, Supplier<@Nullable EventTable> all, Supplier<EventTable> some) {
    var known = find(key);
    if (known != null) {
      return known;
    }
    var whole = whole(new Key(key.dataSet(), key.asOf(), EventTable.Choice.ALL), all);
    return keep(key, whole == null ? some.get() : key.choice().of(whole));
  }

  private @Nullable EventTable whole(Key key, Supplier<@Nullable EventTable> all) {
    var known = find(key);
    var read = known == null ? all.get() : known;
    return read == null ? null : keep(key, read);
  }

  private EventTable keep(Key key, EventTable read) {
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
