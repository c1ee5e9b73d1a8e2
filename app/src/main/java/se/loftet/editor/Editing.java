package se.loftet.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.municipality.Party;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Records;
import se.loftet.platform.store.Store;

/// Writing one object of any kind: opening its form, keeping its draft, saving it.
@Service
@Transactional
class Editing {
  private final Store store;
  private final DraftRepository drafts;
  private final Linkable linkable;
  private final Locks locks;
  private final NameProposals names;
  private final Clock clock;

  Editing(
      Store store,
      DraftRepository drafts,
      Linkable linkable,
      Locks locks,
      NameProposals names,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.linkable = linkable;
    this.locks = locks;
    this.names = names;
    this.clock = clock;
  }

  /// What saving came to.
  sealed interface Answer {
    record Saved(ThreadObject object) implements Answer {}

    record Faulty(Sheet sheet) implements Answer {}

    /// Somebody else saved in between: what stands there now, and what was written here.
    record Conflict(Sheet theirs, Sheet mine) implements Answer {}
  }

  /// The form of a stored object.
  Sheet open(Kind<?> kind, long id) {
    var object = get(kind.type(), id);
    return sheet(kind, object, object.head().version(), Shown.of(object), List.of());
  }

  /// The form of an object that does not exist yet.
  ///
  /// @param presets what the address already says: the parent, the promise it is about
  Sheet fresh(Kind<?> kind, Values presets) {
    var values = presets;
    for (var field : Field.of(kind.type())) {
      if (field.control() == Field.Control.WORD && field.required() && !values.has(field.name())) {
        values = values.with(field.name(), first(field));
      }
    }
    var party = Acting.now().party();
    values =
        values
            .with("ref", names.of(kind, about(kind, presets)))
            .with("secrecy", unmarked().name())
            .with("owner", party.equals("*") ? "" : party);
    return sheet(kind, null, 1, values, List.of());
  }

  /// A status begins at its beginning; whatever else must be chosen is chosen by a person.
  private static String first(Field field) {
    return field.name().equals("status") || field.name().equals("choice")
        ? ((Enum<?>) Objects.requireNonNull(field.type().getEnumConstants())[0]).name()
        : "";
  }

  private static SecrecyClass unmarked() {
    return Rules.mayMark(SecrecyClass.PARTY)
        ? SecrecyClass.PARTY
        : Rules.mayMark(SecrecyClass.INTERNAL) ? SecrecyClass.INTERNAL : SecrecyClass.OPEN;
  }

  /// The same form again with what somebody wrote in it.
  Sheet again(Kind<?> kind, long id, int version, Values values) {
    var object = id == 0 ? null : get(kind.type(), id);
    return sheet(kind, object, version, kept(object, values), List.of());
  }

  /// All objects of a kind that the reader may see, by name.
  List<? extends ThreadObject> list(Kind<?> kind) {
    return store.all(kind.type(), Acting.now().municipality()).stream()
        .sorted(Comparator.comparing(Labels::of, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private ThreadObject get(Class<? extends ThreadObject> type, long id) {
    return found(type, id);
  }

  private <T extends ThreadObject> T found(Class<T> type, long id) {
    return store.get(type, new Ref<>(id));
  }

  private @Nullable ThreadObject about(Kind<?> kind, Values values) {
    var under = kind.parent() == null ? List.of("promise", "activity") : List.of(kind.parent());
    for (var field : Field.of(kind.type())) {
      if (field.control() == Field.Control.LINK && under.contains(field.name())) {
        var id = values.first(field.name());
        if (id.matches("\\d{1,18}")) {
          return get(field.item().asSubclass(ThreadObject.class), Long.parseLong(id));
        }
      }
    }
    return null;
  }

  private Sheet sheet(
      Kind<?> kind, @Nullable ThreadObject object, int version, Values values, List<Fault> faults) {
    var links = new HashMap<String, List<Option>>();
    for (var field : Field.of(kind.type())) {
      if (field.control() == Field.Control.LINK || field.control() == Field.Control.LINKS) {
        links.put(field.name(), options(kind, field, values));
      }
    }
    var parties =
        store.all(Party.class, Acting.now().municipality()).stream()
            .map(party -> new Option(party.head().ref(), party.name(), false))
            .toList();
    links.put("owner", parties);
    var locked = object == null ? Locks.NONE : locks.of(object);
    var draft = drafts.find(place(kind, object, values)).orElse(null);
    return new Sheet(kind, object, version, values, faults, links, locked, draft);
  }

  private List<Option> options(Kind<?> kind, Field field, Values values) {
    return linkable.of(kind, field, values).stream()
        .map(object -> new Option(Long.toString(object.head().id()), Labels.of(object), false))
        .toList();
  }

  static DraftRepository.Place place(Kind<?> kind, @Nullable ThreadObject object, Values values) {
    var parent = kind.parent() == null ? "" : values.first(kind.parent());
    return new DraftRepository.Place(
        kind.word(), object == null ? 0 : object.head().id(), object == null ? parent : "");
  }

  void keepDraft(Kind<?> kind, long id, int version, Values values) {
    Acting.require(Right.EDIT);
    var object = id == 0 ? null : get(kind.type(), id);
    drafts.save(place(kind, object, values), version, values, clock.instant());
  }

  void discardDraft(Kind<?> kind, long id, Values values) {
    var object = id == 0 ? null : get(kind.type(), id);
    drafts.discard(place(kind, object, values));
  }

  /// What is locked keeps its stored words, whatever was sent.
  private Values kept(@Nullable ThreadObject object, Values sent) {
    if (object == null) {
      return sent;
    }
    var stored = Shown.of(object);
    var locked = locks.of(object);
    var values = sent;
    for (var name : Marks.names(object.getClass())) {
      if (locked.test(name)) {
        values = values.taking(name, stored);
      }
    }
    return values;
  }

  Answer save(Kind<?> kind, long id, int version, Values sent) {
    Acting.require(Right.EDIT);
    var object = id == 0 ? null : get(kind.type(), id);
    var values = kept(object, sent);
    var sheet = sheet(kind, object, version, values, List.of());
    if (object != null && object.head().version() != version) {
      return new Answer.Conflict(
          sheet(kind, object, object.head().version(), Shown.of(object), List.of()), sheet);
    }
    var written = new Written(values, state(object), link -> allowed(sheet, link));
    var read = written.record("", Field.of(kind.type()));
    var faults = new ArrayList<>(written.faults());
    Rules.of(kind, values).stream()
        .filter(rule -> faults.stream().noneMatch(f -> f.field().equals(rule.field())))
        .forEach(faults::add);
    if (nameTaken(kind, id, values.first("ref"))) {
      faults.add(Fault.of("ref", "fault.refTaken"));
    }
    return faults.isEmpty() ? write(sheet, read) : new Answer.Faulty(sheet.with(faults));
  }

  private boolean nameTaken(Kind<?> kind, long id, String name) {
    return store
        .named(kind.type(), Acting.now().municipality(), name)
        .filter(other -> other.head().id() != id)
        .isPresent();
  }

  private static @Nullable FormalState state(@Nullable ThreadObject object) {
    if (object != null) {
      for (var component : object.getClass().getRecordComponents()) {
        if (component.getType() == FormalState.class) {
          return (FormalState) Records.require(component, object);
        }
      }
    }
    return null;
  }

  /// A reference is made to what the form offers, or stays at what it already pointed at.
  private static boolean allowed(Sheet sheet, Written.Link link) {
    var id = Long.toString(link.id());
    var name = link.field().name();
    return sheet.links().getOrDefault(name, List.of()).stream().anyMatch(o -> o.value().equals(id))
        || (sheet.object() != null && Shown.of(sheet.object()).all(name).contains(id));
  }

  private Answer write(Sheet sheet, List<@Nullable Object> read) {
    var all = new ArrayList<@Nullable Object>();
    all.add(head(sheet));
    all.addAll(read);
    ThreadObject object;
    try {
      object = Records.make(sheet.kind().type(), all);
    } catch (IllegalArgumentException impossible) {
      return new Answer.Faulty(sheet.with(List.of(Fault.of("ends", "fault.period"))));
    }
    releasedBySomebodyWhoMay(sheet.object());
    var stored = sheet.isNew() ? store.insert(object) : store.update(object);
    drafts.discard(place(sheet.kind(), sheet.object(), sheet.values()));
    return new Answer.Saved(stored);
  }

  /// What residents can read is changed only by a person who may release.
  private static void releasedBySomebodyWhoMay(@Nullable ThreadObject before) {
    if (before != null && before.head().released() != null && !Acting.now().may(Right.RELEASE)) {
      throw new Refused.Rule("editor.released.notYours");
    }
  }

  private static Head head(Sheet sheet) {
    var values = sheet.values();
    var secrecy = Objects.requireNonNull(Rules.secrecy(values.first("secrecy")));
    var position = values.first("position");
    var object = sheet.object();
    var base =
        object == null
            ? Head.unmarked(Acting.now().municipality(), values.first("ref"), values.first("owner"))
            : renamed(object.head(), values);
    return base.at(position.isEmpty() ? 0 : Integer.parseInt(position)).marked(secrecy);
  }

  private static Head renamed(Head head, Values values) {
    return new Head(
        head.id(),
        head.municipality(),
        values.first("ref"),
        head.secrecy(),
        values.first("owner"),
        head.released(),
        head.version(),
        head.position());
  }
}
