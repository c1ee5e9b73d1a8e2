package se.loftet.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.TenantTransactions;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// A store on a database of its own, worked at by whoever the test says.
public final class Desk implements AutoCloseable {
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneId.of("Europe/Stockholm"));
  public final Database database = TestDatabase.open();
  public final JdbcClient db = JdbcClient.create(database.staff());
  public final JdbcClient owner = JdbcClient.create(database.owner());
  public final JdbcClient open = JdbcClient.create(database.open());
  public final Store store = new Store(db, NOON);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new TenantTransactions(database.staff()));

  public <T> T as(Acting who, Supplier<T> work) {
    return who.<T, RuntimeException>call(
        () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  public void as(Acting who, Runnable work) {
    who.run(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  /// A person of this party in this municipality who may see and write everything of hers.
  public static Acting person(String municipality, String party) {
    return new Acting(
        7,
        party + "@" + municipality,
        municipality,
        party,
        SecrecyClass.PARTY,
        Acting.Write.ALL,
        EnumSet.complementOf(EnumSet.of(Right.OPERATE)),
        false,
        "");
  }

  public void municipality(String code, String name) {
    owner
        .sql("insert into municipality (code, name, slug) values (?, ?, ?)")
        .params(code, name, "m" + code)
        .update();
  }

  @Override
  public void close() {
    database.close();
  }
}
