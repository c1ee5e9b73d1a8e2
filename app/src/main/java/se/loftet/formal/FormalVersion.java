package se.loftet.formal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;

/// A text as it was referred, signed or frozen, numbered within its audience. Never changed.
public record FormalVersion(
    int number,
    Audience audience,
    String text,
    String sha256,
    Instant madeAt,
    @Nullable PartialDate signedOn,
    List<Signatory> signatories,
    @Nullable Instant released) {

  /// Who it was written for: both parties, or everyone once it is released.
  public enum Audience {
    INTERNAL,
    PUBLIC
  }
}
