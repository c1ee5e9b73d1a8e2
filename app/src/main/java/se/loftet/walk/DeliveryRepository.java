package se.loftet.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// What devices have sent, by the ids they made.
record DeliveryRepository(JdbcClient db) {
  /// One sender at a time for each walk, until the transaction is over, so that receipts are
  /// numbered without holes.
  void lock(Ref<Walk> walk) {
    db.sql("select pg_advisory_xact_lock(4862, ?)")
        .param((int) walk.id())
        .query((row, n) -> 1)
        .single();
  }

  Optional<Receipt> find(String municipality, String id) {
    return db.sql(
            "select device_id, sha256, receipt, received from walk_delivery"
                + " where municipality = ? and device_id = ?")
        .params(municipality, id)
        .query(DeliveryRepository::receipt)
        .optional();
  }

  List<Receipt> of(Ref<Walk> walk) {
    return db.sql(
            "select device_id, sha256, receipt, received from walk_delivery where walk = ?"
                + " order by received, receipt")
        .param(walk.id())
        .query(DeliveryRepository::receipt)
        .list();
  }

  int count(Ref<Walk> walk) {
    return db.sql("select count(*) from walk_delivery where walk = ?")
        .param(walk.id())
        .query(Integer.class)
        .single();
  }

  void insert(String municipality, Ref<Walk> walk, String kind, Receipt receipt) {
    db.sql(
            "insert into walk_delivery (municipality, device_id, walk, kind, sha256, receipt,"
                + " received, code_hash) values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                municipality,
                receipt.id(),
                walk.id(),
                kind,
                receipt.sha256(),
                receipt.receipt(),
                receipt.received().toString(),
                codeHash(kind, receipt)))
        .update();
  }

  /// A picture has no code of its own.
  private static @Nullable String codeHash(String kind, Receipt receipt) {
    return kind.equals("OBSERVATION")
        ? FindingCode.fingerprint(FindingCode.of(receipt.id()))
        : null;
  }

  private static Receipt receipt(ResultSet row, int number) throws SQLException {
    return new Receipt(
        row.getString("device_id"),
        row.getString("sha256"),
        row.getString("receipt"),
        row.getObject("received", OffsetDateTime.class).toInstant());
  }
}
