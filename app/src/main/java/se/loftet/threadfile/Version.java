package se.loftet.threadfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;

/// A formal version as it was made: its canonical text and the SHA-256 of it.
record Version(
    int number,
    Audience audience,
    String text,
    String sha256,
    Instant madeAt,
    @Nullable PartialDate signedOn,
    List<Signatory> signatories,
    @Nullable Instant released) {
  enum Audience {
    PUBLIC,
    INTERNAL
  }
}
