package se.loftet.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The hash chain of the audit log, checked row by row by the database.
///
/// @param rows how many rows it has
/// @param last hash of the last row, blank when there is none
public record AuditChain(long rows, String last) {
  private static final String BROKEN =
      """
      select min(seq) from (
        select a.seq, a.previous, a.hash,
          lag(a.seq, 1, 0::bigint) over w as before,
          lag(a.hash, 1, repeat('0', 64)) over w as hash_before,
          audit_hash(a.seq, a.at, a.actor, a.municipality, a.action, a.subject, a.subject_id, a.detail, a.previous)
            as computed
        from audit_log a window w as (order by a.seq)) chain
      where seq <> before + 1 or previous <> hash_before or hash <> computed
      """;

  static AuditChain of(Connection link) throws SQLException {
    try (var ask = link.createStatement();
        var row = ask.executeQuery("select seq, hash from audit_log order by seq desc limit 1")) {
      return row.next() ? new AuditChain(row.getLong(1), row.getString(2)) : new AuditChain(0, "");
    }
  }

  /// The first row that does not follow from the one before it.
  public static Optional<Long> firstBroken(Connection link) throws SQLException {
    try (var ask = link.createStatement();
        var row = ask.executeQuery(BROKEN)) {
      row.next();
      long seq = row.getLong(1);
      return row.wasNull() ? Optional.empty() : Optional.of(seq);
    }
  }

  /// Whether the log still has this chain's last row at its place.
  boolean isIn(Connection link) throws SQLException {
    if (rows == 0) {
      return true;
    }
    try (var ask = link.prepareStatement("select 1 from audit_log where seq = ? and hash = ?")) {
      ask.setLong(1, rows);
      ask.setString(2, last);
      return ask.executeQuery().next();
    }
  }
}
