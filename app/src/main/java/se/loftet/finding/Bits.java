package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value of a stored result that computing it again gives otherwise.
///
/// @param where its place in the record, `answer.lines[10].cells[0].number`; blank for all of it
/// @param stored blank where it is not stored, `computed` blank where it is not computed
public record Bits(String where, String stored, String computed) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static List<Bits> between(String stored, String computed) {
    var found = new ArrayList<Bits>();
    try {
      compare("", JSON.readTree(stored), JSON.readTree(computed), found);
    } catch (JacksonException unreadable) {
      return List.of(new Bits("", shortened(stored), shortened(computed)));
    }
    return found;
  }

  private static void compare(
      String where, @Nullable JsonNode stored, @Nullable JsonNode computed, List<Bits> found) {
    if (Objects.equals(stored, computed)) {
      return;
    }
    if (stored != null && computed != null && stored.isObject() && computed.isObject()) {
      var names = new TreeSet<>(stored.propertyNames());
      names.addAll(computed.propertyNames());
      names.forEach(name ->
          compare(
              where.isEmpty() ? name : where + "." + name,
              stored.get(name),
              computed.get(name),
              found));
    } else if (stored != null && computed != null && stored.isArray() && computed.isArray()) {
      for (int i = 0; i < Math.max(stored.size(), computed.size()); i++) {
        compare("%s[%d]".formatted(where, i), stored.get(i), computed.get(i), found);
      }
    } else {
      found.add(new Bits(where, words(stored), words(computed)));
    }
  }

  private static String words(@Nullable JsonNode node) {
    return node == null ? "" : shortened(node.isString() ? node.asString() : node.toString());
  }

  private static String shortened(String words) {
    return words.length() <= 120 ? words : words.substring(0, 119) + "…";
  }
}
