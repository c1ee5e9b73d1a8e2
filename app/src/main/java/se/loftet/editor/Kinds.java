package se.loftet.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;

/// Every kind of object there is, by its word in addresses and by its record.
@Component
public class Kinds {
  private final Map<String, Kind<?>> byWord = new LinkedHashMap<>();
  private final Map<Class<?>, Kind<?>> byType = new LinkedHashMap<>();

  Kinds(List<Kind<?>> kinds) {
    for (var kind : kinds) {
      byWord.put(kind.word(), kind);
      byType.put(kind.type(), kind);
    }
  }

  public Kind<?> word(String word) {
    var kind = byWord.get(word);
    if (kind == null) {
      throw new Refused.NotFound("kind", word);
    }
    return kind;
  }

  @SuppressWarnings("unchecked")
  public <T extends ThreadObject> Kind<T> of(Class<T> type) {
    var kind = byType.get(type);
    if (kind == null) {
      throw new IllegalStateException("no kind for " + type);
    }
    return (Kind<T>) kind;
  }

  public Iterable<Kind<?>> all() {
    return byWord.values();
  }
}
