package se.loftet.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The lists of objects in a JSON document, outermost ones, in the order they stand.
///
/// @param sizes how many objects each holds, `names` what it is called
record JsonLists(List<String> names, List<Long> sizes) {
  /// Lists that are beside the point hold together at most one of so many objects.
  private static final int ASIDE = 10;

  /// Reads the document through; one that is a list itself is not.
  static JsonLists of(JsonParser parser) {
    var lists = new JsonLists(new ArrayList<>(), new ArrayList<>());
    var token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      lists.add("", 1);
      return lists;
    }
    for (; token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        lists.add(parser.currentName(), objects(parser));
      }
    }
    return lists;
  }

  private void add(@Nullable String name, long size) {
    names.add(name == null ? "" : name);
    sizes.add(size);
  }

  private static long objects(JsonParser parser) {
    long count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      count += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
      parser.skipChildren();
    }
    return count;
  }

  /// Which list is the table: the one that holds nearly all objects. Several tables are refused.
  int table() {
    long all = sizes.stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i) > 0 && (all - sizes.get(i)) * ASIDE <= all) {
        return i;
      }
    }
    if (all > 0) {
      throw new Unreadable("reading.severalTables");
    }
    return 0;
  }

  /// Those that are not read.
  List<Note> notes() {
    int table = table();
    return IntStream.range(0, sizes.size())
        .filter(i -> i != table && sizes.get(i) > 0)
        .mapToObj(i -> Note.of("reading.otherList", names.get(i)))
        .toList();
  }
}
