package se.loftet.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What later deliveries changed in the events of an earlier one. Events that are the same in every
/// column are interchangeable: which of them was closed makes no difference.
///
/// @param opened events that came
/// @param closed events that went, as they were
record EventChanges(EventTable opened, EventTable closed) {
  /// All of an event that questions are put to.
  private record Alike(
      long starts,
      long ends,
      long east,
      long north,
      @Nullable String category,
      String area,
      int flags) {
    static Alike of(EventTable table, int row) {
      int category = table.category()[row];
      return new Alike(
          table.startMicros()[row],
          table.endMicros()[row],
          Double.doubleToLongBits(table.east()[row]),
          Double.doubleToLongBits(table.north()[row]),
          category < 0 ? null : table.categories().get(category),
          table.stated(row),
          table.flags()[row]);
    }
  }

  /// The events after the changes; null if some that went were not among them.
  @Nullable EventTable applied(EventTable before) {
    var gone = new HashMap<Alike, Integer>();
    var starts = new HashSet<Long>();
    for (int i = 0; i < closed.size(); i++) {
      gone.merge(Alike.of(closed, i), 1, Integer::sum);
      starts.add(closed.startMicros()[i]);
    }
    var rows = new EventRows(before.size() + opened.size());
    int left = rows.addAll(before, i -> !took(before, i, starts, gone)) + closed.size();
    rows.addAll(opened, _ -> true);
    return left == before.size() ? rows.table() : null;
  }

  /// Whether this row is one of those that went and have not been found yet.
  private static boolean took(
      EventTable before, int row, Set<Long> starts, Map<Alike, Integer> gone) {
    if (!starts.contains(before.startMicros()[row])) {
      return false;
    }
    var found =
        gone.computeIfPresent(Alike.of(before, row), (_, left) -> left == 0 ? null : left - 1);
    return found != null;
  }
}
