package se.loftet.threadfile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.SecrecyClass;

/// Class, owner and release of an object. Unmarked is closed.
record Marking(@Nullable SecrecyClass secrecy, @Nullable String owner, @Nullable Instant released) {
  static final Marking NONE = new Marking(null, null, null);

  static Marking of(Head head) {
    return new Marking(head.secrecy(), head.owner(), head.released());
  }

  SecrecyClass secrecyClass() {
    return secrecy == null ? SecrecyClass.PARTY : secrecy;
  }
}
