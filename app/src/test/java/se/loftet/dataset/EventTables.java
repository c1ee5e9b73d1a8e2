package se.loftet.dataset;

import java.util.Arrays;
import java.util.List;

/// Tables of events, to be compared.
final class EventTables {
  private EventTables() {}

  /// Every event of a table as one text, whatever its words are numbered and events that are the
  /// same in place and time follow each other.
  static List<String> told(EventTable table) {
    return java.util.stream.IntStream.range(0, table.size())
        .mapToObj(i ->
            String.join(
                " ",
                Long.toString(table.startMicros()[i]),
                Long.toString(table.endMicros()[i]),
                Double.toString(table.east()[i]),
                Double.toString(table.north()[i]),
                table.category()[i] < 0 ? "" : table.categories().get(table.category()[i]),
                table.stated(i),
                Integer.toString(table.flags()[i])))
        .sorted()
        .toList();
  }

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
