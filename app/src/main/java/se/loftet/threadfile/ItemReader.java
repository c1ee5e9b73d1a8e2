package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;
import se.loftet.platform.model.FormalState;

/// Reads the objects of a section and, below each, those nested under it.
///
/// A nested object may leave out its `ref`; it is then called after its parent, kind and place.
record ItemReader(
    Layout layout,
    Values values,
    Faults faults,
    Map<Class<?>, Map<String, Item>> items,
    Marking standard) {
  static final Field REF = new Field("ref", Shape.Single.TEXT, true, null, Rule.REF);
  static final Field VERSIONS =
      ThreadFileReader.field("versions", new Shape.Listing(Shape.of(FormalVersion.class)));
  static final Field APPROVALS =
      ThreadFileReader.field("approvals", new Shape.Listing(Shape.of(Approval.class)));

  void section(Section<?> section, Node.Members holder, @Nullable Item parent, String path) {
    var member = holder.members().get(section.word());
    if (member == null || member.value() instanceof Node.Nothing) {
      return;
    }
    var here = path.isEmpty() ? section.word() : path + "." + section.word();
    if (!(member.value() instanceof Node.Items(int line, List<Node> nodes))) {
      faults.add(member.line(), here, "expected a list, found %s", member.value().found());
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      item(section, nodes.get(i), parent, here, i);
    }
  }

  private void item(
      Section<?> section, Node node, @Nullable Item parent, String list, int position) {
    if (!(node instanceof Node.Members members)) {
      faults.add(
          node.line(),
          list + "[" + (position + 1) + "]",
          "expected fields, found %s",
          node.found());
      return;
    }
    var ref = ref(section, members, parent, list, position);
    var path = list + "[" + (ref == null ? String.valueOf(position + 1) : ref) + "]";
    values.unknown(members, known(section), path);
    var found = new LinkedHashMap<String, @Nullable Object>();
    values.fields(section.fields(), members, path, found);
    var marking = Markings.read(members, standard, path, values);
    if (marking.owner() == null) {
      faults.add(node.line(), path + ".owner", "expected the ref of a party, here or in marking");
    }
    var read =
        new Item(
            section,
            ref == null ? "" : ref,
            parent,
            marking,
            found,
            formal(section, VERSIONS, members, path, FormalVersion.class),
            formal(section, APPROVALS, members, path, Approval.class),
            position,
            node,
            path);
    keep(read);
    for (var child : layout.under(section)) {
      section(child, members, read, path);
    }
  }

  private @Nullable String ref(
      Section<?> section, Node.Members node, @Nullable Item parent, String list, int position) {
    var member = node.members().get("ref");
    if (member != null && !(member.value() instanceof Node.Nothing)) {
      return (String) values.read(REF, member.value(), list + "[" + (position + 1) + "].ref");
    }
    if (parent == null) {
      values.missing(true, node, list + "[" + (position + 1) + "]", REF);
      return null;
    }
    return "%s.%s-%d".formatted(parent.ref(), section.kind().word(), position + 1);
  }

  private void keep(Item item) {
    if (item.ref().isEmpty()) {
      return;
    }
    var named = items.computeIfAbsent(item.section().type(), type -> new LinkedHashMap<>());
    var first = named.putIfAbsent(item.ref(), item);
    if (first != null) {
      faults.add(
          item.line(),
          item.path(),
          "expected a ref of its own; line %d has the same",
          first.line());
    }
  }

  /// Every field an object of the section may have.
  List<String> known(Section<?> section) {
    var known = new ArrayList<>(List.of("ref"));
    known.addAll(Markings.FIELDS);
    section.fields().forEach(field -> known.add(field.name()));
    if (isFormal(section)) {
      known.addAll(List.of("versions", "approvals"));
    }
    layout.under(section).forEach(child -> known.add(child.word()));
    return known;
  }

  /// Whether objects of the section are approved and signed.
  static boolean isFormal(Section<?> section) {
    return section.fields().stream()
        .anyMatch(f -> f.shape() instanceof Shape.Word word && word.type() == FormalState.class);
  }

  private <R> List<R> formal(
      Section<?> section, Field field, Node.Members node, String path, Class<R> type) {
    var member = node.members().get(field.name());
    if (member == null || !isFormal(section)) {
      return List.of();
    }
    var read = values.read(field, member.value(), Values.inside(path, field));
    return ((List<?>) Objects.requireNonNull(read)).stream().map(type::cast).toList();
  }
}
