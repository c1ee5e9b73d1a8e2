package se.loftet.threadfile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// The objects of a municipality that are in the database, by type and `ref`.
final class Known {
  private final Map<Class<?>, Map<String, ThreadObject>> objects = new HashMap<>();

  static Known read(Store store, Layout layout, String municipality) {
    var known = new Known();
    for (var section : layout.sections()) {
      var named = new LinkedHashMap<String, ThreadObject>();
      store
          .all(section.type(), municipality)
          .forEach(object -> named.put(object.head().ref(), object));
      known.objects.put(section.type(), named);
    }
    return known;
  }

  Map<String, ThreadObject> of(Class<?> type) {
    return objects.computeIfAbsent(type, none -> new LinkedHashMap<>());
  }

  <T extends ThreadObject> Optional<T> find(Class<T> type, String ref) {
    return Optional.ofNullable(type.cast(of(type).get(ref)));
  }

  Ref<?> ref(Class<?> type, @Nullable String ref) {
    return ThreadObject.ref(Objects.requireNonNull(of(type).get(ref)));
  }

  void put(ThreadObject stored) {
    of(stored.getClass()).put(stored.head().ref(), stored);
  }

  /// How many there are in all.
  int size() {
    return objects.values().stream().mapToInt(Map::size).sum();
  }
}
