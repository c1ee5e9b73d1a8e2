package se.loftet.threadfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;

/// One object as the file states it, before its references are looked up.
record Item(
    Section<?> section,
    String ref,
    @Nullable Item parent,
    Marking marking,
    Map<String, @Nullable Object> values,
    List<FormalVersion> versions,
    List<Approval> approvals,
    int position,
    Node node,
    String path) {

  int line() {
    return node.line();
  }

  /// The same words twice in a file are two objects.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
