package se.loftet.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Addresses that follow walks.
record FollowerRepository(JdbcClient db) {
  private static final String COLUMNS =
      "select municipality, walk, address, language, token, asked, confirmed, told, forget_on"
          + " from walk_follower ";

  /// Zero rows: the address follows the walk already.
  int insert(Follower follower) {
    return db.sql(
            "insert into walk_follower (municipality, walk, address, language, token, asked,"
                + " forget_on) values (?, ?, ?, ?, ?, ?::timestamptz, ?::date)"
                + " on conflict do nothing")
        .params(
            follower.municipality(),
            follower.walk().id(),
            follower.address(),
            follower.language(),
            follower.token(),
            follower.asked().toString(),
            follower.forgetOn().toString())
        .update();
  }

  Optional<Follower> find(Ref<Walk> walk, String address) {
    return db.sql(COLUMNS + "where walk = ? and lower(address) = lower(?)")
        .params(walk.id(), address)
        .query(FollowerRepository::follower)
        .optional();
  }

  Optional<Follower> find(String token) {
    return db.sql(COLUMNS + "where token = ?")
        .param(token)
        .query(FollowerRepository::follower)
        .optional();
  }

  List<Follower> confirmed() {
    return db.sql(COLUMNS + "where confirmed is not null order by id")
        .query(FollowerRepository::follower)
        .list();
  }

  int asked(String token, Instant when) {
    return db.sql("update walk_follower set asked = ?::timestamptz where token = ?")
        .params(when.toString(), token)
        .update();
  }

  int confirm(String token, Instant when) {
    return db.sql(
            "update walk_follower set confirmed = coalesce(confirmed, ?::timestamptz)"
                + " where token = ?")
        .params(when.toString(), token)
        .update();
  }

  int answered(String token) {
    return db.sql("update walk_follower set told = 'ANSWERED' where token = ?")
        .param(token)
        .update();
  }

  int delete(String token) {
    return db.sql("delete from walk_follower where token = ?").param(token).update();
  }

  /// Whose last day has come, and who never said yes.
  int deleteOld(LocalDate today, Instant unconfirmedSince) {
    return db.sql(
            "delete from walk_follower where forget_on <= ?::date"
                + " or confirmed is null and asked < ?::timestamptz")
        .params(today.toString(), unconfirmedSince.toString())
        .update();
  }

  private static Follower follower(ResultSet row, int number) throws SQLException {
    var confirmed = row.getObject("confirmed", OffsetDateTime.class);
    return new Follower(
        row.getString("municipality"),
        new Ref<>(row.getLong("walk")),
        row.getString("address"),
        row.getString("language"),
        row.getString("token"),
        row.getObject("asked", OffsetDateTime.class).toInstant(),
        confirmed == null ? null : confirmed.toInstant(),
        row.getString("told").equals("ANSWERED"),
        row.getObject("forget_on", LocalDate.class));
  }
}
