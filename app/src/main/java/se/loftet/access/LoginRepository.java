package se.loftet.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counters that guard a login, and the links that are used once.
@Repository
class LoginRepository {
  private final JdbcClient db;

  LoginRepository(JdbcClient db) {
    this.db = db;
  }

  /// Counts an attempt before it is judged, so that a hundred at the same time are a hundred. The
  /// fifth in a row locks for a minute, each further one for twice as long, at most an hour.
  boolean reserve(long id, Instant now) {
    return db.sql(
                """
                update staff set failed_attempts = failed_attempts + 1,
                  locked_until = case when failed_attempts >= 4 then ?::timestamptz
                    + least(power(2, least(failed_attempts - 4, 10)), 60) * interval '1 minute' end
                where id = ? and active and (locked_until is null or locked_until <= ?::timestamptz)
                """)
            .params(now.toString(), id, now.toString())
            .update()
        == 1;
  }

  /// The attempt was right but another step remains: it does not count.
  void withdraw(long id) {
    db.sql(
            "update staff set failed_attempts = greatest(failed_attempts - 1, 0),"
                + " locked_until = null where id = ?")
        .param(id)
        .update();
  }

  void succeed(long id, Instant now) {
    db.sql(
            "update staff set failed_attempts = 0, locked_until = null,"
                + " last_login = ?::timestamptz where id = ?")
        .params(now.toString(), id)
        .update();
  }

  /// Uses up the code of this time step; false when it, or a later one, was used already.
  boolean useStep(long id, long step) {
    return db.sql(
                "update staff set totp_step = ? where id = ?"
                    + " and (totp_step is null or totp_step < ?)")
            .params(step, id, step)
            .update()
        == 1;
  }

  void insertLink(String hash, String purpose, @Nullable Long staff, Instant expires) {
    db.sql("delete from one_time_link where purpose = ? and staff is not distinct from ?::bigint")
        .params(java.util.Arrays.asList(purpose, staff))
        .update();
    db.sql(
            "insert into one_time_link (token_hash, purpose, staff, expires)"
                + " values (?, ?, ?, ?::timestamptz)")
        .params(java.util.Arrays.asList(hash, purpose, staff, expires.toString()))
        .update();
  }

  Optional<OneTimeLink> findLink(String hash, Instant now) {
    return db.sql(
            "select purpose, staff from one_time_link"
                + " where token_hash = ? and used is null and expires > ?::timestamptz")
        .params(hash, now.toString())
        .query((row, n) -> new OneTimeLink(row.getString(1), row.getObject(2, Long.class)))
        .optional();
  }

  /// Uses up the link; false when somebody else just did.
  boolean useLink(String hash, Instant now) {
    return db.sql(
                "update one_time_link set used = ?::timestamptz"
                    + " where token_hash = ? and used is null and expires > ?::timestamptz")
            .params(now.toString(), hash, now.toString())
            .update()
        == 1;
  }
}
