package se.loftet.thread;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which change of what is released was the last: a mark for each municipality, a blank name for
/// what stands on the pages of several.
///
/// A mark read before the rows it stands for can be thought older than they are, never newer.
@Repository
public class PublicMarksRepository {
  private final JdbcClient db;

  PublicMarksRepository(@Qualifier("publicDb") JdbcClient db) {
    this.db = db;
  }

  /// The mark of all and the municipality's own: the same as before while nothing has changed.
  public String of(String municipality) {
    var marks = read();
    return marks.get("") + " " + marks.get(municipality);
  }

  public Map<String, String> read() {
    var marks = new HashMap<String, String>();
    db.sql("select section, mark from public_change")
        .query(row -> {
          marks.put(row.getString("section"), row.getString("mark"));
        });
    return marks;
  }
}
