package se.loftet.publicsite;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// All public pages, by address, ready to send. They stay when the database is gone.
///
/// A section is what is rendered together: one municipality, or what belongs to none.
@Component
class PublicPages {
  private final Map<String, PreparedPage> pages = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> sections = new ConcurrentHashMap<>();

  Optional<PreparedPage> find(String address) {
    return Optional.ofNullable(pages.get(address));
  }

  /// Puts the section's new pages in place and takes away those it no longer has.
  void replace(String section, Map<String, PreparedPage> rendered) {
    pages.putAll(rendered);
    var gone = new HashSet<>(sections.getOrDefault(section, Set.of()));
    gone.removeAll(rendered.keySet());
    sections.put(section, Set.copyOf(rendered.keySet()));
    gone.forEach(pages::remove);
  }

  /// Takes away the sections that are not among these.
  void keepOnly(Set<String> wanted) {
    for (var section : Set.copyOf(sections.keySet())) {
      if (!wanted.contains(section)) {
        replace(section, Map.of());
        sections.remove(section);
      }
    }
  }

  Set<String> addresses() {
    return Set.copyOf(pages.keySet());
  }
}
