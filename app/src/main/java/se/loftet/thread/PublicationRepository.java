package se.loftet.thread;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Names;
import se.loftet.promise.PromiseDocument;

/// Sets and clears the day of release of many rows of one kind at once. Only open rows are ever
/// touched; the database refuses the rest as well.
record PublicationRepository(JdbcClient db) {
  /// How many rows changed.
  int release(
      Class<? extends ThreadObject> type,
      List<? extends ThreadObject> objects,
      @Nullable Instant when) {
    return db.sql(
            "update %s set released = ?::timestamptz, version = version + 1 where id = any(?)"
                    .formatted(Names.sql(type.getSimpleName()))
                + " and secrecy = 'OPEN'")
        .params(
            Arrays.<@Nullable Object>asList(
                when == null ? null : when.toString(),
                objects.stream().map(object -> object.head().id()).toArray(Long[]::new)))
        .update();
  }

  /// The open log entries of those activities of the period that are public themselves.
  int releaseLog(Ref<PromiseDocument> document, @Nullable Instant when) {
    return db.sql(
            "update log_entry l set released = ?::timestamptz, version = l.version + 1"
                + " where l.secrecy = 'OPEN' and not l.undone and l.activity in"
                + " (select a.id from activity a where a.document = ? and a.released is not null)"
                + " and (l.released is null) = (?::timestamptz is not null)")
        .params(Arrays.<@Nullable Object>asList(text(when), document.id(), text(when)))
        .update();
  }

  private static @Nullable String text(@Nullable Instant when) {
    return when == null ? null : when.toString();
  }
}
