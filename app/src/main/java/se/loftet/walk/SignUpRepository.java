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

  void insert(String municipality, Ref<Walk> walk, int people, Instant at) {
    db.sql(
            "insert into walk_sign_up (municipality, walk, people, at)"
                + " values (?, ?, ?, ?::timestamptz)")
        .params(municipality, walk.id(), people, at.toString())
        .update();
  }
}
