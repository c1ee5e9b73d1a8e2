package se.loftet.publicsite;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All public pages, by address, ready to send. They stay when the database is gone.
///
/// A section is what is rendered together: one municipality, or what belongs to none.
@Component
class PublicPages {
  private final Map<String, PreparedPage> pages = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> sections = new ConcurrentHashMap<>();
  private final Map<String, PreparedPage> byTag = new ConcurrentHashMap<>();
  private final FirstPages first = new FirstPages();

  Optional<PreparedPage> find(String address) {
    return Optional.ofNullable(pages.get(address));
  }

  /// The same; a page that is among the first to be made is waited for.
  Optional<PreparedPage> await(String address) {
    var page = find(address);
    return page.isPresent() ? page : first.await(address, () -> find(address));
  }

  FirstPages first() {
    return first;
  }

  /// A page that is there and reads the same.
  Optional<PreparedPage> reading(String fingerprint) {
    return Optional.ofNullable(byTag.get(PreparedPage.tag(fingerprint)));
  }

  /// Puts the section's new pages in place and takes away those it no longer has.
  void replace(String section, Map<String, PreparedPage> rendered) {
    rendered.forEach(this::put);
    var gone = new HashSet<>(sections.getOrDefault(section, Set.of()));
    gone.removeAll(rendered.keySet());
    sections.put(section, Set.copyOf(rendered.keySet()));
    first.told();
    gone.forEach(address -> forget(pages.remove(address)));
  }

  private void put(String address, PreparedPage page) {
    var before = pages.put(address, page);
    if (!page.equals(before)) {
      forget(before);
      byTag.put(page.plain().tag(), page);
    }
  }

  private void forget(@Nullable PreparedPage page) {
    if (page != null) {
      byTag.remove(page.plain().tag(), page);
    }
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
