package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;

/// The place of each object among its siblings. Where those that are stored already stand in the
/// order of the file, they keep their numbers.
final class Positions {
  private final Known known;
  private final Map<Siblings, Boolean> inOrder = new HashMap<>();
  private @Nullable Map<Siblings, List<Item>> siblings;

  private record Siblings(Class<?> type, @Nullable Class<?> parentType, String parent) {
    static Siblings of(Item item) {
      var parent = item.parent();
      return parent == null
          ? new Siblings(item.section().type(), null, "")
          : new Siblings(item.section().type(), parent.section().type(), parent.ref());
    }
  }

  Positions(Known known) {
    this.known = known;
  }

  int of(Item item, ThreadFile file) {
    var family = Siblings.of(item);
    boolean same =
        inOrder.computeIfAbsent(
            family, f -> storedInOrder(families(file).getOrDefault(f, List.of())));
    var stored = known.of(item.section().type()).get(item.ref());
    return same && stored != null ? stored.head().position() : item.position();
  }

  private Map<Siblings, List<Item>> families(ThreadFile file) {
    if (siblings == null) {
      siblings =
          file.items().values().stream()
              .flatMap(items -> items.values().stream())
              .collect(Collectors.groupingBy(Siblings::of));
    }
    return siblings;
  }

  private boolean storedInOrder(List<Item> items) {
    var heads = new ArrayList<Head>();
    for (var item : items) {
      var stored = known.of(item.section().type()).get(item.ref());
      if (stored == null) {
        return false;
      }
      heads.add(stored.head());
    }
    var sorted = new ArrayList<>(heads);
    sorted.sort(Comparator.comparingInt(Head::position).thenComparingLong(Head::id));
    return sorted.equals(heads);
  }
}
