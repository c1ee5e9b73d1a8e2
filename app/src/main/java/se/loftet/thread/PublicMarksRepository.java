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

  /// The marks of one municipality's periods.
  ///
  /// @param every the marks of what any period may show
  /// @param own by the number of the period's document
  public record Periods(String every, Map<Long, String> own) {
    /// The same as before while nothing that this period shows has changed.
    public String of(long document) {
      return every + " " + own.get(document);
    }
  }

  /// The mark of all and the municipality's own: the same as before while nothing has changed.
  public String of(String municipality) {
    var marks = read();
    return marks.get("") + " " + marks.get(municipality);
  }

  /// All but those of single periods.
  public Map<String, String> read() {
    return read("section !~ ' '");
  }

  public Periods periods(String municipality) {
    var marks = read("section = '' or section like ?", municipality + " %");
    var every = municipality + " *";
    var own = new HashMap<Long, String>();
    marks.forEach((section, mark) -> {
      if (!section.isEmpty() && !section.equals(every)) {
        own.put(Long.valueOf(section.substring(municipality.length() + 1)), mark);
      }
    });
    return new Periods(marks.get("") + " " + marks.get(every), own);
  }

  private Map<String, String> read(String which, Object... values) {
    var marks = new HashMap<String, String>();
    db.sql("select section, mark from public_change where " + which)
        .params(values)
        .query(row -> {
          marks.put(row.getString("section"), row.getString("mark"));
        });
    return marks;
  }
}
