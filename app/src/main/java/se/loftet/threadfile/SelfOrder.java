package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Objects of one kind, each after those of its own kind that it refers to.
final class SelfOrder {
  private SelfOrder() {}

  static Collection<Item> of(Map<String, Item> items) {
    var ordered = new LinkedHashSet<Item>();
    var path = new LinkedHashSet<Item>();
    for (var item : items.values()) {
      visit(item, items, ordered, path);
    }
    return ordered;
  }

  private static void visit(Item item, Map<String, Item> items, Set<Item> ordered, Set<Item> path) {
    if (ordered.contains(item)) {
      return;
    }
    if (!path.add(item)) {
      throw new BadThreadFile(
          List.of(new Fault(item.line(), item.path(), "expected no ring of references")));
    }
    for (var ref : own(item)) {
      var other = items.get(ref);
      if (other != null) {
        visit(other, items, ordered, path);
      }
    }
    path.remove(item);
    ordered.add(item);
  }

  private static List<String> own(Item item) {
    var refs = new ArrayList<String>();
    for (var value : item.values().values()) {
      var each = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      each.forEach(one -> {
        if (one instanceof Named named && named.target() == item.section().type()) {
          refs.add(named.ref());
        }
      });
    }
    return refs;
  }
}
