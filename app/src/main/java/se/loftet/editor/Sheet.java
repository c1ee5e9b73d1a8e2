package se.loftet.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;

/// One form as it lies on the table: what stands in it, what is wrong, what may be chosen.
///
/// @param object what is stored, absent for a new one
/// @param version of the object when the writing began
/// @param links what each reference field may point at, by field name
/// @param locked whether a field is closed because the text is signed
record Sheet(
    Kind<?> kind,
    @Nullable ThreadObject object,
    int version,
    Values values,
    List<Fault> faults,
    Map<String, List<Option>> links,
    Predicate<String> locked,
    DraftRepository.@Nullable Draft draft) {

  Sheet {
    faults = List.copyOf(faults);
    links = Map.copyOf(links);
  }

  long id() {
    return object == null ? 0 : object.head().id();
  }

  boolean isNew() {
    return object == null;
  }

  Sheet with(Values values) {
    return new Sheet(kind, object, version, values, faults, links, locked, draft);
  }

  Sheet with(List<Fault> faults) {
    return new Sheet(kind, object, version, values, faults, links, locked, draft);
  }
}
