package se.loftet.walk;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Sign-ups as numbers.
record SignUpRepository(JdbcClient db) {
  int people(Ref<Walk> walk) {
    return db.sql("select coalesce(sum(people), 0)::int from walk_sign_up where walk = ?")
        .param(walk.id())
        .query(Integer.class)
        .single();
  }

  int people(Ref<Walk> walk, String receipt) {
    return db.sql(
            "select coalesce(sum(people), 0)::int from walk_sign_up"
                + " where walk = ? and receipt_hash = ?")
        .params(walk.id(), receipt)
        .query(Integer.class)
        .single();
  }

  void insert(String municipality, Ref<Walk> walk, int people, String receipt, Instant at) {
    db.sql(
            "insert into walk_sign_up (municipality, walk, people, receipt_hash, at)"
                + " values (?, ?, ?, ?, ?::timestamptz)")
        .params(municipality, walk.id(), people, receipt, at.toString())
        .update();
  }
}
