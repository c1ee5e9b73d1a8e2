package se.loftet.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// Parties and places: the municipality's short lists of names, open from the start.
@Component
class Register {
  private final Store store;

  Register(Store store) {
    this.store = store;
  }

  @Transactional
  public <T extends ThreadObject> List<T> all(Class<T> type) {
    return store.all(type, Acting.now().municipality());
  }

  @Transactional
  public <T extends ThreadObject> T get(Class<T> type, long id) {
    return store.get(type, new Ref<>(id));
  }

  @Transactional
  public void save(ThreadObject object, boolean fresh) {
    if (!fresh) {
      store.update(object);
      return;
    }
    var head = object.head();
    if (store.named(object.getClass(), head.municipality(), head.ref()).isPresent()) {
      throw new Refused.Rule("admin.wrong.taken");
    }
    store.insert(object);
  }

  /// The head of a new object, or that of the known one at the version that was read.
  Head head(@Nullable ThreadObject known, Map<String, String> sent) {
    if (known == null) {
      var me = Acting.now();
      var ref = sent.getOrDefault("ref", "").strip();
      return Head.unmarked(me.municipality(), ref, me.party()).marked(SecrecyClass.OPEN);
    }
    var version = sent.getOrDefault("version", "");
    return known.head().read(version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
  }

  AdminPage.Form form(
      Text text,
      String home,
      String key,
      @Nullable ThreadObject known,
      List<AdminPage.Field> fields) {
    return known == null
        ? new AdminPage.Form(home, text.of(key + ".add"), text.of(key + ".add"), true, fields)
        : new AdminPage.Form(
            home + "/" + known.head().id() + "?version=" + known.head().version(),
            known.label(),
            text.of("admin.save"),
            true,
            fields);
  }

  static Optional<AdminPage.Field> refField(Text text, Map<String, String> values, boolean fresh) {
    return fresh
        ? Optional.of(
            AdminPage.Field.text("ref", text.of("admin.ref"), values.getOrDefault("ref", ""))
                .needed()
                .hinted(text.of("admin.ref.hint")))
        : Optional.empty();
  }

  static void checkRef(Map<String, String> sent, Map<String, String> wrong) {
    if (!sent.getOrDefault("ref", "").strip().matches("[0-9A-Za-zÅÄÖåäö._-]{1,80}")) {
      wrong.put("ref", "admin.wrong.ref");
    }
  }

  static void checkName(Map<String, String> sent, Map<String, String> wrong) {
    var name = sent.getOrDefault("name", "").strip();
    if (name.isEmpty() || name.length() > 200) {
      wrong.put("name", "admin.wrong.name");
    }
  }

  static AdminPage.Field told(AdminPage.Field field, Map<String, String> wrong, Text text) {
    var key = wrong.get(field.name());
    return key == null ? field : field.wrong(text.of(key));
  }
}
