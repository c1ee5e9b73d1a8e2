package se.loftet.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person with an account, as the administrator sees it: never the password or the secret.
public record Person(
    long id,
    String login,
    String displayName,
    boolean active,
    boolean locked,
    boolean hasPassword,
    boolean hasSecondFactor,
    @Nullable Instant lastLogin,
    List<Grant> grants) {

  static Person of(Account account, List<Grant> all, Instant now) {
    return new Person(
        account.id(),
        account.login(),
        account.displayName(),
        account.active(),
        account.lockedAt(now),
        account.passwordHash() != null,
        account.totpSecret() != null,
        account.lastLogin(),
        all.stream().filter(grant -> grant.staff() == account.id()).toList());
  }
}
