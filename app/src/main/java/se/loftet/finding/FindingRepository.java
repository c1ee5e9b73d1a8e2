package se.loftet.finding;

import java.util.Optional;
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

  /// What everybody may read of it, instead of what they might before.
  void publish(Finding finding, String canonical) {
    unpublish(finding);
    db.sql(
            "insert into finding_public (finding, municipality, canonical, sha256) values (?, ?, ?, ?)")
        .params(
            finding.head().id(), finding.head().municipality(), canonical, Result.sha256(canonical))
        .update();
  }

  void unpublish(Finding finding) {
    db.sql("delete from finding_public where finding = ?").param(finding.head().id()).update();
  }

  Optional<String> open(Finding finding) {
    return db.sql("select canonical from finding_public where finding = ?")
        .param(finding.head().id())
        .query(String.class)
        .optional();
  }
}
