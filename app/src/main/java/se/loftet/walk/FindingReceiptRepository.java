package se.loftet.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.model.PartialDate;

/// What became of a finding, for whoever has its code. The database answers through one door and
/// names only what everybody may read.
@Repository
@Transactional(readOnly = true)
public class FindingReceiptRepository {
  private final JdbcClient db;

  FindingReceiptRepository(JdbcClient db) {
    this.db = db;
  }

  public Optional<FindingReceipt> find(String code) {
    return db.sql("select * from finding_receipt(?)")
        .param(FindingCode.fingerprint(code))
        .query((row, n) -> receipt(row))
        .optional();
  }

  private static FindingReceipt receipt(ResultSet row) throws SQLException {
    var happens = row.getString("happens");
    return new FindingReceipt(
        row.getString("municipality"),
        row.getString("slug"),
        row.getString("walk"),
        row.getString("observation"),
        row.getObject("came", LocalDate.class),
        happens == null ? null : new PartialDate(happens),
        row.getBoolean("bright"),
        row.getBoolean("decided"));
  }
}
