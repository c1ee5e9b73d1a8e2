package se.loftet.formal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;

/// What one kind of object tells the formal way about itself.
public interface FormalText<T extends ThreadObject> {
  Class<T> type();

  /// The name of its table, which approvals and versions are kept under.
  String subject();

  FormalState state(T object);

  T in(FormalState state, T object);

  /// The object with what was written on it when it was signed.
  T signed(Signing signing, T object);

  /// What binds: everything of it that both parties may read.
  CanonicalText text(T object);

  /// The first day it applies, if that is known.
  @Nullable PartialDate starts(T object);

  /// Message keys of what must be mended before it can be signed.
  List<String> hindrances(T object);

  /// Lets the other party read the object and what belongs to its text.
  T shared(T object);
}
