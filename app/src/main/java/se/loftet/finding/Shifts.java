package se.loftet.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.DataState;

/// Every number of an answer that another answer to the same question gives otherwise, row by row
/// and column by column.
final class Shifts {
  private static final Cell NONE = Cell.absent(DataState.MISSING);

  private Shifts() {}

  static List<Shift> between(Answer before, Answer after) {
    var then = rows(before);
    var now = rows(after);
    var names = new LinkedHashSet<>(then.keySet());
    names.addAll(now.keySet());
    var shifts = new ArrayList<Shift>();
    for (var field : fields(before, after)) {
      int old = before.fields().indexOf(field);
      int fresh = after.fields().indexOf(field);
      for (var name : names) {
        var was = cell(then.get(name), old);
        var is = cell(now.get(name), fresh);
        if (!was.equals(is)) {
          shifts.add(new Shift(name, field, was, is));
        }
      }
    }
    var order = List.copyOf(names);
    shifts.sort(java.util.Comparator.comparingInt(shift -> order.indexOf(shift.name())));
    return shifts;
  }

  private static Map<String, Line> rows(Answer answer) {
    var rows = new LinkedHashMap<String, Line>();
    answer.lines().forEach(line -> rows.putIfAbsent(line.name(), line));
    return rows;
  }

  private static Set<Field> fields(Answer before, Answer after) {
    var fields = new LinkedHashSet<>(before.fields());
    fields.addAll(after.fields());
    return fields;
  }

  private static Cell cell(@Nullable Line line, int column) {
    return line == null || column < 0 || column >= line.cells().size()
        ? NONE
        : line.cells().get(column);
  }
}
