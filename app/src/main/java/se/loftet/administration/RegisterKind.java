package se.loftet.administration;

import java.util.List;
import java.util.Map;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// One of the municipality's short lists of names: how its objects are shown, filled in and read.
interface RegisterKind<T extends ThreadObject> {
  Class<T> type();

  /// Its word in addresses, `parter`.
  String word();

  /// What its message keys begin with, `admin.party`.
  String key();

  /// What sort of object it is, shown beside its name.
  Enum<?> sort(T object);

  /// The sorts there are.
  Enum<?>[] sorts();

  /// The object as its form shows it.
  Map<String, String> values(T object);

  /// The fields after reference and sort.
  List<AdminPage.Field> fields(Text text, Map<String, String> values);

  /// Puts what is wrong into `wrong`, message key by field.
  void check(Map<String, String> sent, Map<String, String> wrong);

  /// The object as it was sent, after it was checked.
  T read(Head head, Map<String, String> sent);
}
