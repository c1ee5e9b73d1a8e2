package se.loftet.dataset;

import java.util.Arrays;
import java.util.List;

/// Tables of events, to be compared.
final class EventTables {
  private EventTables() {}

  /// All of a table, column by column, where what is not a number equals itself.
  static List<List<?>> columns(EventTable table) {
    return List.of(
        Arrays.stream(table.startMicros()).boxed().toList(),
        Arrays.stream(table.endMicros()).boxed().toList(),
        Arrays.stream(table.east()).boxed().toList(),
        Arrays.stream(table.north()).boxed().toList(),
        Arrays.stream(table.category()).boxed().toList(),
        Arrays.stream(table.area()).boxed().toList(),
        Arrays.stream(table.flags()).boxed().toList(),
        table.categories(),
        table.areas());
  }
}
