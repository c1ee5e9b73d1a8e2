package se.loftet.publicsite;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which change of what is released was the last: a mark for each municipality, a blank name for
/// what stands on the pages of several.
@Repository
class PublicMarksRepository {
  private final JdbcClient db;

  PublicMarksRepository(@Qualifier("publicDb") JdbcClient db) {
    this.db = db;
  }

  Map<String, String> read() {
    var marks = new HashMap<String, String>();
    db.sql("select section, mark from public_change")
        .query(row -> {
          marks.put(row.getString("section"), row.getString("mark"));
        });
    return marks;
  }
}
