package se.loftet.threadfile;

import java.util.List;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;

/// The place of one kind of object in the file.
///
/// @param word the list it stands in, `focusAreas`
/// @param parents the components that name the object it is nested under; at most one is set
/// @param fields all its other components
record Section<T extends ThreadObject>(
    Kind<T> kind, String word, List<Parent> parents, List<Field> fields) {

  /// The object is nested under one of kind `type`, kept in `component`.
  record Parent(String component, Class<?> type) {}

  Class<T> type() {
    return kind.type();
  }
}
