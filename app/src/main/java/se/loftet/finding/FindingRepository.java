package se.loftet.finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.Refused;

/// The canonical results of findings, kept beside them.
@Repository
class FindingRepository {
  private final JdbcClient db;

  FindingRepository(JdbcClient db) {
    this.db = db;
  }

  void keep(Finding finding, String canonical) {
    db.sql("insert into finding_result (finding, municipality, canonical) values (?, ?, ?)")
        .params(finding.head().id(), finding.head().municipality(), canonical)
        .update();
  }

  String canonical(Finding finding) {
    return db.sql("select canonical from finding_result where finding = ?")
        .param(finding.head().id())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Refused.NotFound("finding", finding.head().id()));
  }
}
