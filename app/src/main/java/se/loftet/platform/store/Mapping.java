package se.loftet.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Embedded;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;

/// How a record of the thread lies in its table: one column a component, links in tables of their
/// own.
///
/// The record is the single description; the schema is held to it by a test.
final class Mapping<R> {
  private final Class<R> type;
  private final String table;
  private final List<Part> parts = new ArrayList<>();
  private final String select;

  /// A component of the record: a column, a group of columns, or a link table.
  private sealed interface Part {
    record Single(Column column) implements Part {}

    record Group(Class<?> type, List<Column> columns) implements Part {}

    record Links(Link link) implements Part {}
  }

  /// A list of references, kept in `table_component` as (source, target, position).
  record Link(String table, String component) {
    String select() {
      return "array(select l.target from %s l where l.source = t.id order by l.position) as %s"
          .formatted(table, component);
    }
  }

  Mapping(Class<R> type) {
    this.type = type;
    this.table = Names.sql(type.getSimpleName());
    for (var component : type.getRecordComponents()) {
      parts.add(part(component));
    }
    var selected = new ArrayList<String>();
    columns().forEach(c -> selected.add("t." + c.name()));
    links().forEach(l -> selected.add(l.select()));
    select = "select %s from %s t where ".formatted(String.join(", ", selected), table);
  }

  /// The beginning of a question for these records, up to its condition on the table `t`.
  String select() {
    return select;
  }

  private Part part(RecordComponent component) {
    var name = Names.sql(component.getName());
    var kind = component.getType();
    if (kind == Head.class) {
      return new Part.Group(kind, columns(kind, ""));
    }
    if (Embedded.class.isAssignableFrom(kind)) {
      return new Part.Group(kind, columns(kind, name + "_"));
    }
    var item = item(component.getGenericType());
    return item == Ref.class && kind == List.class
        ? new Part.Links(new Link(table + "_" + name, name))
        : new Part.Single(Column.of(name, kind, item));
  }

  private static List<Column> columns(Class<?> record, String prefix) {
    return Arrays.stream(record.getRecordComponents())
        .map(c -> Column.of(prefix + Names.sql(c.getName()), c.getType(), c.getType()))
        .toList();
  }

  /// What a list holds; for anything else the class itself.
  private static Class<?> item(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class ->
          item(generic.getActualTypeArguments()[0]);
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case Class<?> plain -> plain;
      default -> Object.class;
    };
  }

  String table() {
    return table;
  }

  List<Link> links() {
    return parts.stream()
        .mapMulti((Part part, java.util.function.Consumer<Link> out) -> {
          if (part instanceof Part.Links(Link link)) {
            out.accept(link);
          }
        })
        .toList();
  }

  List<Column> columns() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Single(var column) -> List.of(column);
              case Part.Group(var t, var columns) -> columns;
              case Part.Links l -> List.<Column>of();
            })
        .flatMap(Collection::stream)
        .toList();
  }

  /// The values of `columns()`, in their order.
  List<@Nullable Object> values(R record) {
    var values = new ArrayList<@Nullable Object>();
    var components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      var value = Records.get(components[i], record);
      switch (parts.get(i)) {
        case Part.Single(var column) -> values.add(column.toSql(value));
        case Part.Group(var t, var columns) -> values.addAll(spread(t, columns, value));
        case Part.Links l -> {}
      }
    }
    return values;
  }

  private static List<@Nullable Object> spread(
      Class<?> group, List<Column> columns, @Nullable Object value) {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(
          value == null
              ? null
              : columns.get(i).toSql(Records.get(group.getRecordComponents()[i], value)));
    }
    return values;
  }

  /// The targets of each link, in the order of `links()`.
  List<List<Long>> targets(R record) {
    var targets = new ArrayList<List<Long>>();
    var components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (parts.get(i) instanceof Part.Links) {
        var refs = (List<?>) Records.require(components[i], record);
        targets.add(refs.stream().map(ref -> ((Ref<?>) ref).id()).toList());
      }
    }
    return targets;
  }

  R read(ResultSet row) throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (var part : parts) {
      values.add(
          switch (part) {
            case Part.Single(var column) -> column.fromSql(row);
            case Part.Group(var group, var columns) -> gather(group, columns, row);
            case Part.Links(var link) -> refs(row, link.component());
          });
    }
    return Records.make(type, values);
  }

  private static @Nullable Object gather(Class<?> group, List<Column> columns, ResultSet row)
      throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (var column : columns) {
      values.add(column.fromSql(row));
    }
    return values.stream().allMatch(v -> v == null) ? null : Records.make(group, values);
  }

  private static List<Ref<?>> refs(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Long[]) row.getArray(column).getArray()).<Ref<?>>map(Ref::new).toList();
  }
}
