package se.loftet.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.backup.AuditChain;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.TenantTransactions;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Writes periods of three promises, each period in one transaction, and checks afterwards that
/// nothing acknowledged is gone and nothing is there by half.
public final class Writer {
  private static final String CODE = "0001";
  private static final int PROMISES = 3;
  private final Database database;
  private final Store store;
  private final TransactionTemplate transaction;

  public Writer(Database database) {
    this.database = database;
    store = new Store(JdbcClient.create(database.staff()), Desk.NOON);
    transaction = new TransactionTemplate(new TenantTransactions(database.staff()));
  }

  /// The municipality in which it writes.
  public Writer prepared() {
    JdbcClient.create(database.owner())
        .sql(
            "insert into municipality (code, name, slug) values (?, 'Provkommun', 'prov')"
                + " on conflict do nothing")
        .param(CODE)
        .update();
    return this;
  }

  /// Returns when the database has acknowledged the whole period.
  public void write(String ref) {
    Desk.person(CODE, "kommun").run(() -> transaction.executeWithoutResult(status -> period(ref)));
  }

  private void period(String ref) {
    var document = store.insert(document(ref));
    for (int i = 1; i <= PROMISES; i++) {
      store.insert(promise(document, ref + "-" + i));
    }
  }

  private static PromiseDocument document(String ref) {
    return Bare.document(
        Head.unmarked(CODE, ref, "kommun"), "Medborgarlöfte " + ref, "2026", "2026");
  }

  private static Promise promise(PromiseDocument document, String ref) {
    return Bare.promise(
        Head.unmarked(CODE, ref, "kommun"), ThreadObject.ref(document), "Löftespunkt " + ref);
  }

  /// How many whole periods there are.
  public static long periods(DataSource owner) {
    return JdbcClient.create(owner)
        .sql("select count(*) from promise_document")
        .query(Long.class)
        .single();
  }

  /// What is wrong in the database, given what was acknowledged; empty when nothing is.
  public static List<String> faults(DataSource owner, Set<String> acknowledged) {
    var db = JdbcClient.create(owner);
    var faults = new ArrayList<String>();
    var there =
        new TreeSet<>(db.sql("select ref from promise_document").query(String.class).list());
    acknowledged.stream()
        .filter(ref -> !there.contains(ref))
        .forEach(ref -> faults.add("acknowledged and gone: " + ref));
    db.sql(
            "select d.ref from promise_document d left join promise p on p.document = d.id"
                + " group by d.id, d.ref having count(p.id) <> ?")
        .param(PROMISES)
        .query(String.class)
        .list()
        .forEach(ref -> faults.add("half written: " + ref));
    long audited =
        db.sql("select count(*) from audit_log where action = 'create'").query(Long.class).single();
    if (audited != there.size() * (PROMISES + 1L)) {
      faults.add(audited + " audit rows for " + there.size() + " periods");
    }
    try (var link = owner.getConnection()) {
      AuditChain.firstBroken(link).ifPresent(row -> faults.add("audit chain broken at " + row));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return faults;
  }
}
