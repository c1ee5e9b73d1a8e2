package se.loftet.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.loftet.platform.PersonalData;
import se.loftet.platform.Refused;
import se.loftet.reading.Row;
import se.loftet.reading.Table;

/// A frame file (urvalsram) as CSV or XLSX: a row for each person.
///
/// Columns: namn, adress, postnummer, postort, and stratum or kommundel; kluster if there is one.
/// Every other column is passed over unread. A row without stratum, name or address is told of and
/// left out; a personal number anywhere refuses the file.
///
/// @param leftOut lines that lack something
public record FrameFile(List<FramePerson> people, List<Long> leftOut) {
  static final int MOST = 200_000;
  private static final int LONGEST = 80;
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "name", Set.of("namn", "name", "fullständigt namn"),
          "first", Set.of("förnamn", "tilltalsnamn", "first name"),
          "last", Set.of("efternamn", "last name"),
          "address", Set.of("adress", "gatuadress", "utdelningsadress", "address"),
          "code", Set.of("postnummer", "postnr", "postal code"),
          "town", Set.of("postort", "ort", "town"),
          "stratum", Set.of("stratum", "kommundel", "område", "district"),
          "cluster", Set.of("kluster", "cluster", "block"));

  public FrameFile {
    people = List.copyOf(people);
    leftOut = List.copyOf(leftOut);
  }

  public static FrameFile read(Table table) throws IOException {
    var at = columns(table.columns());
    if (!at.containsKey("stratum") || !at.containsKey("address") || !named(at)) {
      throw new Refused.Rule("sampling.frameColumns");
    }
    var people = new ArrayList<FramePerson>();
    var leftOut = new ArrayList<Long>();
    table.rows(row -> {
      if (people.size() == MOST) {
        throw new Refused.Rule("sampling.tooManyRows", Map.of("most", MOST));
      }
      return take(row, at, people, leftOut);
    });
    if (people.isEmpty()) {
      throw new Refused.Rule("sampling.frameEmpty");
    }
    return new FrameFile(people, leftOut);
  }

  private static boolean named(Map<String, Integer> at) {
    return at.containsKey("name") || at.containsKey("last");
  }

  private static Map<String, Integer> columns(List<String> names) {
    var at = new TreeMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      var plain = names.get(i).toLowerCase(Locale.ROOT).strip();
      int column = i;
      NAMES.forEach((what, known) -> {
        if (known.contains(plain)) {
          at.putIfAbsent(what, column);
        }
      });
    }
    return at;
  }

  private static boolean take(
      Row row, Map<String, Integer> at, List<FramePerson> people, List<Long> leftOut) {
    var stratum = cell(row, at, "stratum");
    var name =
        at.containsKey("name")
            ? cell(row, at, "name")
            : (cell(row, at, "first") + " " + cell(row, at, "last")).strip();
    var address = cell(row, at, "address");
    var postal = (cell(row, at, "code") + " " + cell(row, at, "town")).strip();
    var cluster = cell(row, at, "cluster");
    for (var text : List.of(stratum, name, address, postal, cluster)) {
      if (PersonalData.in(text).contains(PersonalData.Kind.IDENTITY_NUMBER)) {
        throw new Refused.Rule("sampling.framePersonalNumber", Map.of("line", row.line()));
      }
    }
    if (stratum.isEmpty() || name.isEmpty() || address.isEmpty()) {
      leftOut.add(row.line());
    } else {
      var part = cluster.isEmpty() ? null : shortened(cluster, LONGEST);
      people.add(
          new FramePerson(
              people.size() + 1,
              shortened(stratum, LONGEST),
              part,
              shortened(name, 200),
              shortened(address, 200),
              shortened(postal, 200)));
    }
    return true;
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static String cell(Row row, Map<String, Integer> at, String what) {
    return row.cell(at.getOrDefault(what, -1)).replaceAll("\\p{Cntrl}", " ").strip();
  }
}
