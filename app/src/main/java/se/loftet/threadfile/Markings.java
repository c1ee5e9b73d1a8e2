package se.loftet.threadfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Party;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Records;

/// Reads who may see an object: its own marking over the one the file gives all its objects.
final class Markings {
  static final List<String> FIELDS = List.of("secrecy", "owner", "released");

  /// What `released` says of an open object that is not, where the rest of the file is.
  static final String NEVER = "never";

  static final Field SECRECY =
      new Field("secrecy", new Shape.Word(SecrecyClass.class), false, null, null);
  static final Field OWNER =
      new Field("owner", new Shape.Reference(Party.class), false, null, null);
  static final Field RELEASED = new Field("released", Shape.Single.MOMENT, false, null, null);

  private Markings() {}

  /// The marking at the head of the file.
  static Marking standard(Node.Members root, Values values) {
    var member = root.members().get("marking");
    if (member == null) {
      return Marking.NONE;
    }
    if (!(member.value() instanceof Node.Members fields)) {
      values.faults().add(member.line(), "marking", "expected secrecy, owner, released");
      return Marking.NONE;
    }
    values.unknown(fields, FIELDS, "marking");
    return read(fields, Marking.NONE, "marking", values);
  }

  /// The marking of one object. What it does not say itself the file says for all; a class that is
  /// not open takes the release away.
  static Marking read(Node.Members node, Marking standard, String path, Values values) {
    var own = (SecrecyClass) value(node, SECRECY, path, values);
    var secrecy = own == null ? standard.secrecy() : own;
    var owner = (Named) value(node, OWNER, path, values);
    var closed = new Marking(secrecy, owner == null ? standard.owner() : owner.ref(), null);
    boolean open = secrecy == SecrecyClass.OPEN;
    var member = node.members().get("released");
    if (member == null || member.value() instanceof Node.Nothing) {
      return open ? released(closed, standard.released()) : closed;
    }
    if (member.value() instanceof Node.Value(int line, String text, boolean quoted)
        && text.equals(NEVER)) {
      return closed;
    }
    if (!open) {
      var problem = "expected secrecy OPEN on what is released";
      values.faults().add(member.line(), path + ".released", problem);
      return closed;
    }
    return released(closed, (Instant) value(node, RELEASED, path, values));
  }

  private static Marking released(Marking marking, @Nullable Instant when) {
    return new Marking(marking.secrecy(), marking.owner(), when);
  }

  private static @Nullable Object value(
      Node.Members node, Field field, String path, Values values) {
    var member = node.members().get(field.name());
    return member == null ? null : values.read(field, member.value(), Values.inside(path, field));
  }

  /// The record made of values by name.
  static <R> R record(Class<R> type, Map<String, @Nullable Object> values) {
    var ordered = new ArrayList<@Nullable Object>();
    for (var component : type.getRecordComponents()) {
      ordered.add(values.get(component.getName()));
    }
    return Records.make(type, ordered);
  }
}
