package se.loftet.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;

/// The one place from which accounts can be reached: a transaction of its own in which the database
/// opens the account tables.
@Component
class AccessDesk {
  private static final String DESK = "access";
  private final TransactionTemplate transaction;

  AccessDesk(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <T extends @Nullable Object> T at(Supplier<T> work) {
    return Acting.now().atDesk(DESK).<T, RuntimeException>call(() -> inTransaction(work));
  }

  void run(Runnable work) {
    Acting.now().atDesk(DESK).run(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  /// Does the work in the name of somebody who is only just proving who he or she is.
  void as(String name, Runnable work) {
    var who = Acting.now().atDesk(DESK);
    var named =
        new Acting(
            who.staff(),
            name,
            who.municipality(),
            who.party(),
            who.clearance(),
            who.write(),
            who.rights(),
            false,
            DESK);
    named.run(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  @SuppressWarnings("NullAway")
  private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }
}
