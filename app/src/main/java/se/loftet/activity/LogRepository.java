package se.loftet.activity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;

/// The activity log in sums, so that a period with many entries stays quick to show.
public record LogRepository(JdbcClient db) {
  public static LogRepository of(Store store) {
    return new LogRepository(store.db());
  }

  /// One row for each activity of the period that has entries left.
  public List<LogSummary> summaries(Ref<PromiseDocument> document) {
    return db.sql(
            "select l.activity, count(*) as entries, count(l.quantity) as counted,"
                + " sum(l.quantity) as sum, min(l.happened) as first, max(l.happened) as last"
                + " from log_entry l where not l.undone and l.activity in"
                + " (select a.id from activity a where a.document = ?) group by l.activity")
        .param(document.id())
        .query((row, n) ->
            new LogSummary(
                new Ref<>(row.getLong("activity")),
                row.getLong("entries"),
                row.getLong("counted"),
                row.getBigDecimal("sum"),
                new PartialDate(row.getString("first")),
                new PartialDate(row.getString("last"))))
        .list();
  }
}
