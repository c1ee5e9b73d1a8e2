package se.loftet.publicsite;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.finding.Result;

/// The findings anybody may read: the database shows the public role no other, and of these only
/// the public result.
@Repository
class ReleasedFindingRepository {
  private final JdbcClient db;

  ReleasedFindingRepository(@Qualifier("publicDb") JdbcClient db) {
    this.db = db;
  }

  /// Newest first.
  List<ReleasedFinding> of(String municipality) {
    return db.sql(
            "select f.ref, f.title, f.made, p.canonical from finding f join finding_public p on p.finding = f.id"
                + " where f.municipality = ? order by f.made desc, f.ref")
        .param(municipality)
        .query((row, n) ->
            new ReleasedFinding(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Result.read(row.getString(4))))
        .list();
  }
}
