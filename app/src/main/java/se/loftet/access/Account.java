package se.loftet.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person's login. Residents have none.
///
/// @param passwordHash Argon2id, absent until the person has chosen a password
/// @param totpSecret shared with the person's device, sealed, absent until enrolled
/// @param version counts changes; a session begun under an older one has ended
record Account(
    long id,
    String login,
    String displayName,
    @Nullable String passwordHash,
    @Nullable String totpSecret,
    int failedAttempts,
    @Nullable Instant lockedUntil,
    boolean active,
    int version,
    @Nullable Instant lastLogin) {

  /// The id of nobody.
  static final long UNKNOWN = -1;

  StaffMember member() {
    return new StaffMember(id, login, displayName, version);
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
