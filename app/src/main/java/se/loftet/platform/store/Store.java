package se.loftet.platform.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// The one way objects of the thread are read and written.
///
/// The database decides what this transaction may see. Every write names the version it read, so
/// that zero rows means somebody else was first, and every write leaves its row in the audit log.
public class Store {
  private final JdbcClient db;
  private final Clock clock;
  private final Map<Class<?>, Mapping<?>> mappings = new ConcurrentHashMap<>();

  public Store(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The connection of this side, for the hand-written questions of a `...Repository`.
  public JdbcClient db() {
    return db;
  }

  @SuppressWarnings("unchecked")
  private <T> Mapping<T> mapping(Class<T> type) {
    return (Mapping<T>) mappings.computeIfAbsent(type, Mapping::new);
  }

  public <T extends ThreadObject> T get(Class<T> type, Ref<T> ref) {
    return find(type, ref).orElseThrow(() -> new Refused.NotFound(mapping(type).table(), ref.id()));
  }

  public <T extends ThreadObject> Optional<T> find(Class<T> type, Ref<T> ref) {
    return list(type, "t.id = ?", ref.id()).stream().findFirst();
  }

  /// The object with this stable name in the municipality.
  public <T extends ThreadObject> Optional<T> named(
      Class<T> type, String municipality, String name) {
    return list(type, "t.municipality = ? and t.ref = ?", municipality, name).stream().findFirst();
  }

  public <T extends ThreadObject> List<T> all(Class<T> type, String municipality) {
    return list(type, "t.municipality = ?", municipality);
  }

  /// The objects whose reference `component` points at `parent`.
  public <T extends ThreadObject> List<T> of(Class<T> type, String component, Ref<?> parent) {
    return list(type, "t." + Names.sql(component) + " = ?", parent.id());
  }

  /// The objects whose reference `component` points at any of `parents`.
  public <T extends ThreadObject> List<T> ofAny(
      Class<T> type, String component, List<? extends Ref<?>> parents) {
    if (parents.isEmpty()) {
      return List.of();
    }
    return list(
        type,
        "t." + Names.sql(component) + " = any(?)",
        (Object) parents.stream().map(Ref::id).toArray(Long[]::new));
  }

  public <T extends ThreadObject> List<T> withIds(Class<T> type, List<Ref<T>> refs) {
    return refs.isEmpty()
        ? List.of()
        : list(type, "t.id = any(?)", (Object) refs.stream().map(Ref::id).toArray(Long[]::new));
  }

  /// A hand-written condition on the table, called `t`, ordered as the list is ordered.
  public <T> List<T> list(Class<T> type, String condition, Object... parameters) {
    var mapping = mapping(type);
    return db.sql(mapping.select() + condition + " order by t.position, t.id")
        .params(List.of(parameters))
        .query((row, n) -> mapping.read(row))
        .list();
  }

  /// Adds the object and returns it as stored, with its id. An `id` of 0 gets the next one.
  public <T extends ThreadObject> T insert(T object) {
    @SuppressWarnings("unchecked")
    var type = (Class<T>) object.getClass();
    var mapping = mapping(type);
    var columns = mapping.columns().stream().filter(c -> !c.name().equals("id")).toList();
    var values = new ArrayList<>(mapping.values(object));
    values.removeFirst();
    var sql =
        "insert into %s (%s) values (%s) returning id"
            .formatted(
                mapping.table(),
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(Column::parameter).collect(Collectors.joining(", ")));
    long id = db.sql(sql).params(values).query(Long.class).single();
    writeLinks(mapping, object, id);
    var stored = get(type, new Ref<>(id));
    audit("create", mapping.table(), stored.head(), changes(null, stored));
    return stored;
  }

  /// Writes the object over the version it was read at.
  public <T extends ThreadObject> T update(T object) {
    @SuppressWarnings("unchecked")
    var type = (Class<T>) object.getClass();
    var mapping = mapping(type);
    var before = get(type, new Ref<>(object.head().id()));
    var values = new ArrayList<>(mapping.values(object));
    values.removeFirst();
    values.set(versionPlace(mapping), object.head().version() + 1);
    values.add(object.head().id());
    values.add(object.head().version());
    var set =
        mapping.columns().stream()
            .filter(c -> !c.name().equals("id"))
            .map(c -> c.name() + " = " + c.parameter())
            .collect(Collectors.joining(", "));
    int rows =
        db.sql("update %s set %s where id = ? and version = ?".formatted(mapping.table(), set))
            .params(values)
            .update();
    if (rows == 0) {
      throw new Refused.Changed(mapping.table(), object.head().id());
    }
    if (!mapping.targets(before).equals(mapping.targets(object))) {
      writeLinks(mapping, object, object.head().id());
    }
    var stored = get(type, new Ref<>(object.head().id()));
    audit("change", mapping.table(), closest(before, stored), changes(before, stored));
    return stored;
  }

  private static int versionPlace(Mapping<?> mapping) {
    var names = mapping.columns().stream().map(Column::name).toList();
    return names.indexOf("version") - 1;
  }

  public <T extends ThreadObject> void delete(T object) {
    var mapping = mapping(object.getClass());
    int rows =
        db.sql("delete from %s where id = ? and version = ?".formatted(mapping.table()))
            .params(object.head().id(), object.head().version())
            .update();
    if (rows == 0) {
      throw new Refused.Changed(mapping.table(), object.head().id());
    }
    audit("delete", mapping.table(), object.head(), changes(object, null));
  }

  private <T extends ThreadObject> void writeLinks(Mapping<T> mapping, T object, long id) {
    var targets = mapping.targets(object);
    for (int i = 0; i < targets.size(); i++) {
      var table = mapping.links().get(i).table();
      db.sql("delete from %s where source = ?".formatted(table)).param(id).update();
      int position = 0;
      for (var target : targets.get(i)) {
        db.sql("insert into %s (source, target, position) values (?, ?, ?)".formatted(table))
            .params(id, target, position++)
            .update();
      }
    }
  }

  /// The head of the version fewer may read: the log tells of both.
  private static Head closest(ThreadObject before, ThreadObject after) {
    boolean opened = before.head().secrecy().compareTo(after.head().secrecy()) > 0;
    return opened ? before.head() : after.head();
  }

  /// Writes a row in the audit log as the acting person; it is as closed as the object.
  public void audit(String action, String subject, Head head, Map<String, ?> detail) {
    var closed = new HashMap<String, Object>(detail);
    closed.put("class", head.secrecy().name());
    closed.put("owner", head.owner());
    audit(action, subject, head.municipality() + "/" + head.ref(), head.municipality(), closed);
  }

  public void audit(
      String action,
      String subject,
      String subjectId,
      @Nullable String municipality,
      Map<String, ?> detail) {
    var row = new ArrayList<@Nullable Object>();
    row.add(clock.instant().toString());
    row.add(Acting.now().name());
    row.add(municipality);
    row.addAll(List.of(action, subject, subjectId, Json.write(detail)));
    db.sql("select append_audit(?::timestamptz, ?, ?, ?, ?, ?, ?::jsonb)")
        .params(row)
        .query(Long.class)
        .single();
  }

  /// What differs between two versions of an object, by column: `[before, after]`.
  private <T extends ThreadObject> Map<String, Object> changes(
      @Nullable T before, @Nullable T after) {
    var old = fields(before);
    var now = fields(after);
    var changes = new HashMap<String, Object>();
    var names = new HashSet<>(old.keySet());
    names.addAll(now.keySet());
    for (var name : names) {
      var from = old.getOrDefault(name, "");
      var to = now.getOrDefault(name, "");
      if (!from.equals(to)) {
        changes.put(name, List.of(from, to));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(@Nullable Object record) {
    var fields = new HashMap<String, String>();
    if (record != null) {
      for (var component : record.getClass().getRecordComponents()) {
        var value = Records.get(component, record);
        if (value != null && !(value instanceof Head)) {
          fields.put(component.getName(), value.toString());
        }
      }
      fields.put("secrecy", ((ThreadObject) record).head().secrecy().name());
      fields.put("released", String.valueOf(((ThreadObject) record).head().released()));
    }
    return fields;
  }
}
