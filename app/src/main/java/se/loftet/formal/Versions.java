package se.loftet.formal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// The frozen versions of formal texts, for either side.
public final class Versions {
  private final FormalRepository repository;
  private final Clock clock;

  public Versions(Store store, Clock clock) {
    this.repository = new FormalRepository(store.db());
    this.clock = clock;
  }

  public List<FormalVersion> list(String subject, ThreadObject object) {
    return repository.versions(subject, object.head().id());
  }

  public Optional<FormalVersion> latest(String subject, ThreadObject object, Audience audience) {
    return list(subject, object).stream()
        .filter(version -> version.audience() == audience)
        .reduce((earlier, later) -> later);
  }

  /// Freezes the text under the next number.
  public FormalVersion freeze(
      String subject,
      ThreadObject object,
      Audience audience,
      CanonicalText text,
      @Nullable Signing signing) {
    var number = latest(subject, object, audience).map(FormalVersion::number).orElse(0) + 1;
    var version =
        new FormalVersion(
            number,
            audience,
            text.text(),
            text.sha256(),
            clock.instant(),
            signing == null ? null : signing.date(),
            signing == null ? List.of() : signing.signatories(),
            null);
    repository.add(subject, object.head(), version);
    return version;
  }

  /// Freezes the text unless the latest version of that audience already says the same.
  FormalVersion keep(
      String subject,
      ThreadObject object,
      Audience audience,
      CanonicalText text,
      @Nullable Signing signing) {
    return latest(subject, object, audience)
        .filter(version -> version.sha256().equals(text.sha256()))
        .orElseGet(() -> freeze(subject, object, audience, text, signing));
  }

  public void release(String subject, ThreadObject object, boolean open) {
    repository.release(subject, object.head().id(), open ? clock.instant() : null);
  }
}
