package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;
import se.loftet.municipality.Municipality;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Names;
import se.loftet.platform.store.Records;
import tools.jackson.core.JsonGenerator;

/// Writes the whole thread of a municipality. The same thread always gives the same bytes.
final class Exporter {
  private final Layout layout;
  private final Known known;
  private final FormalRepository formal;
  private final String municipality;
  private final Map<Class<?>, Map<Long, String>> names = new HashMap<>();
  private final ValueWriter values;
  private final Marking standard;
  private final Map<Class<?>, Map<Long, List<FormalVersion>>> versions = new HashMap<>();
  private final Map<Class<?>, Map<Long, List<Approval>>> approvals = new HashMap<>();
  private final Map<Section.Parent, Map<Class<?>, Map<Long, List<ThreadObject>>>> nested =
      new HashMap<>();

  Exporter(
      Layout layout, Known known, FormalRepository formal, JsonGenerator out, String municipality) {
    this.layout = layout;
    this.known = known;
    this.formal = formal;
    this.municipality = municipality;
    standard = mostCommon();
    values = new ValueWriter(out, this::name);
  }

  private Marking mostCommon() {
    var count =
        layout.sections().stream()
            .flatMap(section -> known.of(section.type()).values().stream())
            .collect(Collectors.groupingBy(o -> Marking.of(o.head()), Collectors.counting()));
    return count.entrySet().stream()
        .max(
            Comparator.comparingLong(Map.Entry<Marking, Long>::getValue)
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(Marking.NONE);
  }

  private String name(Class<?> type, Ref<?> ref) {
    var byId =
        names.computeIfAbsent(
            type,
            t ->
                known.of(t).values().stream()
                    .collect(Collectors.toMap(o -> o.head().id(), o -> o.head().ref())));
    return Objects.requireNonNull(byId.get(ref.id()), () -> type + " " + ref);
  }

  void write(Municipality whole, List<Area> areas) {
    var out = values.out();
    out.writeStartObject();
    out.writeStringProperty("format", ThreadFile.FORMAT);
    if (!standard.equals(Marking.NONE)) {
      out.writeObjectPropertyStart("marking");
      values.marking(standard, Marking.NONE);
      out.writeEndObject();
    }
    out.writeObjectPropertyStart("municipality");
    values.fields(ThreadFileReader.MUNICIPALITY.fields(), whole);
    out.writeEndObject();
    values.property("policeAreas", ThreadFileReader.AREAS, areas);
    for (var section : layout.top()) {
      list(section, List.copyOf(known.of(section.type()).values()));
    }
    out.writeEndObject();
  }

  private void list(Section<?> section, List<? extends ThreadObject> objects) {
    if (objects.isEmpty()) {
      return;
    }
    values.out().writeArrayPropertyStart(section.word());
    objects.forEach(object -> object(section, object));
    values.out().writeEndArray();
  }

  private void object(Section<?> section, ThreadObject object) {
    var out = values.out();
    out.writeStartObject();
    out.writeStringProperty("ref", object.head().ref());
    values.marking(Marking.of(object.head()), standard);
    values.fields(section.fields(), object);
    if (ItemReader.isFormal(section)) {
      formal(section.type(), object.head().id());
    }
    for (var child : layout.under(section)) {
      list(child, children(child, section, object.head().id()));
    }
    out.writeEndObject();
  }

  private void formal(Class<?> type, long id) {
    var subject = Names.sql(type.getSimpleName());
    var made = versions.computeIfAbsent(type, t -> formal.versions(municipality, subject));
    var said = approvals.computeIfAbsent(type, t -> formal.approvals(municipality, subject));
    values.property("versions", ItemReader.VERSIONS.shape(), made.getOrDefault(id, List.of()));
    values.property("approvals", ItemReader.APPROVALS.shape(), said.getOrDefault(id, List.of()));
  }

  private List<ThreadObject> children(Section<?> child, Section<?> parent, long id) {
    var link = Layout.parentOf(child, parent.type()).orElseThrow();
    return nested
        .computeIfAbsent(link, none -> new HashMap<>())
        .computeIfAbsent(child.type(), type -> byParent(child, link))
        .getOrDefault(id, List.of());
  }

  private Map<Long, List<ThreadObject>> byParent(Section<?> child, Section.Parent link) {
    var component =
        List.of(child.type().getRecordComponents()).stream()
            .filter(c -> c.getName().equals(link.component()))
            .findFirst()
            .orElseThrow();
    var byParent = new HashMap<Long, List<ThreadObject>>();
    for (var object : known.of(child.type()).values()) {
      if (Records.get(component, object) instanceof Ref<?>(long id)) {
        byParent.computeIfAbsent(id, none -> new ArrayList<>()).add(object);
      }
    }
    return byParent;
  }
}
