package se.loftet.platform.db;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which transaction last changed anything of the acting person's municipality, as the current
/// transaction was told when it began.
public final class LastChange {
  private LastChange() {}

  /// Empty where it may not be relied on: in a transaction that writes, and outside any.
  public static Optional<String> seen() {
    return Optional.ofNullable(
        (String) TransactionSynchronizationManager.getResource(LastChange.class));
  }

  static void see(@Nullable String transaction) {
    forget();
    if (transaction != null) {
      TransactionSynchronizationManager.bindResource(LastChange.class, transaction);
    }
  }

  static void forget() {
    TransactionSynchronizationManager.unbindResourceIfPossible(LastChange.class);
  }
}
