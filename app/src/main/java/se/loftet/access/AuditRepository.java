package se.loftet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Database;
import se.loftet.platform.store.Json;

/// The audit log: read by page as the acting person, and whole as the owner to be verified.
@Repository
class AuditRepository {
  private final JdbcClient db;
  private final JdbcClient owner;

  AuditRepository(JdbcClient db, Database database) {
    this.db = db;
    this.owner = JdbcClient.create(database.owner());
  }

  /// A row with the text its hash is made of.
  record Chained(long seq, String previous, String hash, String canonical) {}

  /// How long the log is and how it ends.
  record Head(long seq, String hash) {}

  /// The rows before `before`, newest first: those of the municipality, and the logins of people
  /// who work there. Asked at the access desk, which also sees the rows of no municipality.
  List<AuditRow> page(String municipality, long before, int count) {
    return db.sql(
            """
            select seq, at, actor, action, subject, subject_id, detail
            from audit_log
            where seq < ? and (municipality = ? or municipality is null and subject = 'staff'
              and subject_id in (select s.login from staff s join role_grant g on g.staff = s.id
                where g.municipality = ? or g.police_area in (
                  select police_area from police_area_municipality where municipality = ?)))
            order by seq desc limit ?
            """)
        .params(before, municipality, municipality, municipality, count)
        .query(AuditRepository::row)
        .list();
  }

  /// The rows after `after` in order, with what their hash covers. The text does not depend on the
  /// time zone or the locale of the connection.
  List<Chained> chained(long after, int count) {
    return owner
        .sql(
            """
            select seq, previous, hash, jsonb_build_array(seq, extract(epoch from at), actor,
              municipality, action, subject, subject_id, detail, previous)::text
            from audit_log where seq > ? order by seq limit ?
            """)
        .params(after, count)
        .query((row, n) ->
            new Chained(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  Head head() {
    return owner
        .sql("select seq, hash from audit_head")
        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
        .optional()
        .orElse(new Head(-1, ""));
  }

  @SuppressWarnings("unchecked")
  private static AuditRow row(ResultSet row, int n) throws SQLException {
    return new AuditRow(
        row.getLong("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("subject_id"),
        (Map<String, Object>) Json.read(row.getString("detail"), Map.class));
  }
}
