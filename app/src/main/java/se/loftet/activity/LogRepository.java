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
    return summaries(document, "");
  }

  /// The same, of the entries that are marked open.
  public List<LogSummary> openSummaries(Ref<PromiseDocument> document) {
    return summaries(document, " and s.secrecy = 'OPEN'");
  }

  private List<LogSummary> summaries(Ref<PromiseDocument> document, String marked) {
    return db.sql(
            "select s.activity, sum(s.entries)::bigint as entries, sum(s.counted)::bigint as counted,"
                + " sum(s.sum) as sum, min(s.first) as first, max(s.last) as last from log_sum s"
                + " where s.activity in (select a.id from activity a where a.document = ?)"
                + marked
                + " group by s.activity")
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
