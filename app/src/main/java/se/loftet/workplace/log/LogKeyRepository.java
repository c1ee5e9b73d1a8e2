package se.loftet.workplace.log;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;

/// The keys forms were sent with, and what is logged most.
@Repository
class LogKeyRepository {
  private final JdbcClient db;

  LogKeyRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Ref<LogEntry>> find(String key) {
    return db.sql("select id from log_entry where municipality = ? and device_key = ?")
        .params(Acting.now().municipality(), key)
        .query(Long.class)
        .optional()
        .map(Ref::new);
  }

  void claim(String key, Ref<LogEntry> entry) {
    db.sql("update log_entry set device_key = ? where id = ?").params(key, entry.id()).update();
  }

  /// The next free number of an activity's log.
  int next(Ref<Activity> activity) {
    return db.sql("select count(*) + 1 from log_entry where activity = ?")
        .param(activity.id())
        .query(Integer.class)
        .single();
  }
}
