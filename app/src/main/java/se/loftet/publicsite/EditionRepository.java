package se.loftet.publicsite;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.municipality.Municipality;
import se.loftet.picture.Edition;

/// The editions anybody may read: the database shows the public role no other.
@Repository
class EditionRepository {
  private final JdbcClient db;

  EditionRepository(@Qualifier("publicDb") JdbcClient db) {
    this.db = db;
  }

  /// Oldest first, picture by picture.
  List<PublicEdition> of(Municipality municipality) {
    return db.sql(
            "select number, text, sha256 from formal_version where municipality = ?"
                + " and subject = 'situation_picture' order by subject_id, number")
        .param(municipality.code())
        .query((row, n) -> {
          var text = row.getString("text");
          var edition = Edition.read(text);
          return new PublicEdition(
              municipality.name(),
              edition.ref(),
              row.getInt("number"),
              edition.title(),
              text,
              row.getString("sha256"));
        })
        .list();
  }
}
