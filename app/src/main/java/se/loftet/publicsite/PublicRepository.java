package se.loftet.publicsite;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Store;
import se.loftet.promise.Amendment;
import se.loftet.promise.PromiseDocument;

/// What the public pages read besides the thread: formal versions and the latest of the log.
@Repository
class PublicRepository {
  /// How many entries of one activity a page shows; the rest is counted.
  static final int LOG_ENTRIES = 12;

  private final JdbcClient db;

  PublicRepository(@Qualifier("publicDb") JdbcClient db) {
    this.db = db;
  }

  /// The public versions of a document and its amendments, oldest first.
  List<FormalVersion> versions(PromiseDocument document, List<Amendment> amendments) {
    var head = document.head();
    var versions =
        new ArrayList<>(versions(head.municipality(), "promise_document", new Long[] {head.id()}));
    if (!amendments.isEmpty()) {
      var ids = amendments.stream().map(each -> each.head().id()).toArray(Long[]::new);
      versions.addAll(versions(head.municipality(), "amendment", ids));
    }
    return versions;
  }

  private List<FormalVersion> versions(String municipality, String subject, Long[] ids) {
    return db.sql(
            "select subject, subject_id, number, text, sha256, made_at, signed_on"
                + " from formal_version where municipality = ? and subject = ?"
                + " and subject_id = any(?) and audience = 'PUBLIC' order by subject_id, number")
        .params(List.of(municipality, subject, ids))
        .query((row, n) ->
            new FormalVersion(
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getInt("number"),
                row.getString("text"),
                row.getString("sha256"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("signed_on")))
        .list();
  }

  /// The latest open entries of each activity, newest first.
  List<LogEntry> recentLog(Store store, List<Activity> activities) {
    if (activities.isEmpty()) {
      return List.of();
    }
    var ids = activities.stream().map(each -> each.head().id()).toArray(Long[]::new);
    return store
        .list(
            LogEntry.class,
            "t.id in (select e.id from unnest(?::bigint[]) a(id) cross join lateral"
                + " (select l.id from log_entry l where l.activity = a.id and not l.undone"
                + " and l.secrecy = 'OPEN'"
                + " order by l.happened desc, l.id desc limit "
                + LOG_ENTRIES
                + ") e)",
            (Object) ids)
        .stream()
        .sorted((a, b) -> b.happened().iso().compareTo(a.happened().iso()))
        .toList();
  }

  /// The words of residents that a person has released and what they led to, without anything else.
  List<DialogueData.Quote> quotes(String municipality) {
    return db.sql(
            """
            select c.dialogue, c.text, p.ref as promise_ref, p.text as promise, ap.ref as activity_promise_ref,
              a.text as activity, w.ref as walk_ref, case when w.id is not null then m.text end as measure
            from contribution c
            left join promise p on p.id = c.promise and c.state = 'LED_TO'
            left join activity a on a.id = c.activity and c.state = 'LED_TO'
            left join promise ap on ap.id = a.promise
            left join measure m on m.id = c.measure and m.decision = 'YES' and c.state = 'LED_TO'
            left join observation o on o.id = m.observation
            left join walk w on w.id = o.walk
            where c.municipality = ? and c.released is not null order by c.position, c.id
            """)
        .param(municipality)
        .query((row, n) ->
            new DialogueData.Quote(
                new Ref<>(row.getLong("dialogue")),
                row.getString("text"),
                new LedToLinks(
                    row.getString("promise_ref"),
                    row.getString("promise"),
                    row.getString("activity_promise_ref"),
                    row.getString("activity"),
                    row.getString("walk_ref"),
                    row.getString("measure"))))
        .list();
  }
}
