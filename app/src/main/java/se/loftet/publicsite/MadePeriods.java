package se.loftet.publicsite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The periods whose pages are made, by municipality: a page is made anew only when what it was
/// made of is another.
final class MadePeriods {
  private final Map<String, Map<Long, MadePeriod>> periods = new ConcurrentHashMap<>();

  /// The period as it was made of this origin, or as it is made now.
  MadePeriod of(String code, long document, MadePeriod.Origin origin, Supplier<MadePeriod> make) {
    var known = periods.computeIfAbsent(code, each -> new HashMap<>());
    var before = known.get(document);
    if (before != null && before.origin().equals(origin)) {
      return before;
    }
    var made = make.get();
    known.put(document, made);
    return made;
  }

  /// The municipality has these periods and no others.
  void keepOnly(String code, Set<Long> documents) {
    periods.getOrDefault(code, new HashMap<>()).keySet().retainAll(documents);
  }

  /// There are these municipalities and no others.
  void keepOnly(Set<String> codes) {
    periods.keySet().retainAll(codes);
  }
}
