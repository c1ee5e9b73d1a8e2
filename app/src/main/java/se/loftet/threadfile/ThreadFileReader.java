package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Municipality;

/// Reads a whole file and tells all its errors at once.
final class ThreadFileReader {
  private static final Field FORMAT = new Field("format", Shape.Single.TEXT, true, null, null);
  static final Shape.Group MUNICIPALITY =
      new Shape.Group(
          Municipality.class, Field.of(Municipality.class, c -> !c.getName().equals("version")));
  static final Shape.Listing AREAS = new Shape.Listing(Shape.of(Area.class));

  private final Layout layout;
  private final Faults faults;
  private final List<Named> mentions = new ArrayList<>();
  private final Values values;
  private final Map<Class<?>, Map<String, Item>> items = new HashMap<>();

  ThreadFileReader(Layout layout, Faults faults) {
    this.layout = layout;
    this.faults = faults;
    this.values = new Values(faults, mentions);
  }

  /// The file as far as it is understood; null when not even its municipality is.
  @Nullable ThreadFile read(byte[] bytes) {
    if (!(NodeReader.read(bytes) instanceof Node.Members root)) {
      throw new BadThreadFile(1, "expected the fields of a thread file");
    }
    var known =
        Stream.concat(
                Stream.of("format", "marking", "municipality", "policeAreas"),
                layout.top().stream().map(Section::word))
            .toList();
    values.unknown(root, known, "");
    format(root);
    var municipality = municipality(root);
    var areas = new ArrayList<Area>();
    var areaNode = root.members().get("policeAreas");
    if (areaNode != null) {
      var read = values.read(field("policeAreas", AREAS), areaNode.value(), "policeAreas");
      ((List<?>) java.util.Objects.requireNonNull(read)).forEach(area -> areas.add((Area) area));
    }
    var objects = new ItemReader(layout, values, faults, items, Markings.standard(root, values));
    for (var section : layout.top()) {
      objects.section(section, root, null, "");
    }
    if (municipality == null) {
      return null;
    }
    int line = java.util.Objects.requireNonNull(root.members().get("municipality")).line();
    return new ThreadFile(municipality, line, areas, items, mentions);
  }

  static Field field(String name, Shape shape) {
    return new Field(name, shape, false, shape instanceof Shape.Listing ? List.of() : null, null);
  }

  private void format(Node.Members root) {
    var member = root.members().get("format");
    if (member == null) {
      values.missing(true, root, "", FORMAT);
    } else if (!ThreadFile.FORMAT.equals(values.read(FORMAT, member.value(), "format"))) {
      faults.add(
          member.line(),
          "format",
          "expected %s, found %s",
          ThreadFile.FORMAT,
          member.value().found());
    }
  }

  private @Nullable Municipality municipality(Node.Members root) {
    var member = root.members().get("municipality");
    if (member == null || !(member.value() instanceof Node.Members fields)) {
      faults.add(
          member == null ? root.line() : member.line(),
          "municipality",
          "expected the fields of a municipality, found nothing");
      return null;
    }
    var found = new LinkedHashMap<String, @Nullable Object>();
    var known = MUNICIPALITY.fields().stream().map(Field::name).toList();
    values.unknown(fields, known, "municipality");
    boolean whole = values.fields(MUNICIPALITY.fields(), fields, "municipality", found);
    found.put("version", 1);
    return whole ? Markings.record(Municipality.class, found) : null;
  }
}
