package se.loftet.dataset;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.reading.Row;

/// The columns of a table by what they are taken for, as positions.
final class Columns {
  private final Map<ColumnRole, Integer> first = new EnumMap<>(ColumnRole.class);
  private final Map<String, Integer> details = new LinkedHashMap<>();
  private final Map<String, Integer> values = new LinkedHashMap<>();
  final List<String> names;

  Columns(List<String> names, Mapping mapping) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      var role = mapping.columns().getOrDefault(names.get(i), ColumnRole.LEFT_OUT);
      if (role == ColumnRole.DETAIL || (role == ColumnRole.CATEGORY && first.containsKey(role))) {
        details.put(names.get(i), i);
      } else if (role == ColumnRole.VALUE) {
        values.put(names.get(i), i);
      } else if (role == ColumnRole.ID && first.containsKey(role)) {
        details.put(names.get(i), i);
      } else if (role != ColumnRole.LEFT_OUT) {
        first.putIfAbsent(role, i);
      }
    }
  }

  boolean has(ColumnRole role) {
    return first.containsKey(role);
  }

  /// The cell of the role's column, blank where there is none.
  String cell(Row row, ColumnRole role) {
    return row.cell(first.getOrDefault(role, -1));
  }

  Map<String, Integer> values() {
    return values;
  }

  Map<String, String> detail(Row row) {
    if (details.isEmpty()) {
      return Map.of();
    }
    var detail = new LinkedHashMap<String, String>();
    details.forEach((name, at) -> {
      var cell = row.cell(at);
      if (!cell.isEmpty()) {
        detail.put(name, cell);
      }
    });
    return detail;
  }

  /// Whether the row says the names of the columns again.
  boolean repeated(Row row) {
    int same = 0;
    int told = 0;
    for (int i = 0; i < names.size(); i++) {
      var cell = row.cell(i);
      if (!cell.isEmpty()) {
        told++;
        same += cell.equals(names.get(i)) ? 1 : 0;
      }
    }
    return told > 1 && same == told;
  }
}
