package se.loftet.threadfile;

import java.util.List;
import java.util.Map;
import se.loftet.municipality.Municipality;

/// What a file says, with everything in it understood but its references not yet looked up.
///
/// @param line where the municipality stands
/// @param items by type and `ref`, in the order of the file
record ThreadFile(
    Municipality municipality,
    int line,
    List<Area> areas,
    Map<Class<?>, Map<String, Item>> items,
    List<Named> mentions) {
  static final String FORMAT = "loftet/thread/1";

  Map<String, Item> of(Section<?> section) {
    return items.getOrDefault(section.type(), Map.of());
  }
}
