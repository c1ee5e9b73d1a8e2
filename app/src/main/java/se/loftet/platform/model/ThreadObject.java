package se.loftet.platform.model;

/// One object of the golden thread, stored as a record whose first component is its head.
public interface ThreadObject {
  Head head();

  /// The name a person knows the object by, for lists and links.
  String label();

  @SuppressWarnings("unchecked")
  static <T extends ThreadObject> Ref<T> ref(T object) {
    return new Ref<>(object.head().id());
  }
}
