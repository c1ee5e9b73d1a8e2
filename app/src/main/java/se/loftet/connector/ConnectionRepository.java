package se.loftet.connector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;

/// What is known of each source of the party that asks.
@Repository
class ConnectionRepository {
  private final JdbcClient db;

  ConnectionRepository(JdbcClient db) {
    this.db = db;
  }

  /// Those somebody has turned on or off once, of every party the asker sees.
  List<Owned> all() {
    return db.sql("select * from connection where municipality = ? order by id")
        .param(Acting.now().municipality())
        .query((row, n) -> new Owned(row.getString("party"), connection(row)))
        .list();
  }

  /// A connection and the party it belongs to.
  record Owned(String party, Connection connection) {}

  Optional<Connection> find(String party, Feed feed) {
    return db.sql("select * from connection where municipality = ? and party = ? and feed = ?")
        .params(List.of(Acting.now().municipality(), party, feed.name()))
        .query((row, n) -> connection(row))
        .optional();
  }

  void turn(String party, Feed feed, boolean active, String measures) {
    db.sql(
            "insert into connection (municipality, party, feed, active, measures) values (?, ?, ?, ?, ?)"
                + " on conflict (municipality, party, feed)"
                + " do update set active = excluded.active, measures = excluded.measures, wait_until = null")
        .params(List.of(Acting.now().municipality(), party, feed.name(), active, measures))
        .update();
  }

  /// It went well; without a data set nothing was new.
  void succeeded(String party, Feed feed, Instant now, Answer answer, @Nullable Long dataSet) {
    db.sql(
            "update connection set tried = ?, succeeded = ?, fault = null, wait_until = null,"
                + " entity_tag = coalesce(?, entity_tag), modified = coalesce(?, modified),"
                + " data_set = coalesce(?, data_set) where municipality = ? and party = ? and feed = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                Timestamp.from(now),
                Timestamp.from(now),
                answer.entityTag(),
                answer.modified(),
                dataSet,
                Acting.now().municipality(),
                party,
                feed.name()))
        .update();
  }

  void failed(String party, Feed feed, Instant now, SourceFault fault) {
    var until = fault.waitUntil();
    db.sql(
            "update connection set tried = ?, failed = ?, fault = ?, wait_until = ?"
                + " where municipality = ? and party = ? and feed = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                Timestamp.from(now),
                Timestamp.from(now),
                fault.kept(),
                until == null ? null : Timestamp.from(until),
                Acting.now().municipality(),
                party,
                feed.name()))
        .update();
  }

  private static Connection connection(ResultSet row) throws SQLException {
    return new Connection(
        Feed.valueOf(row.getString("feed")),
        row.getBoolean("active"),
        row.getString("measures"),
        instant(row, "tried"),
        instant(row, "succeeded"),
        instant(row, "failed"),
        row.getString("fault"),
        instant(row, "wait_until"),
        row.getString("entity_tag"),
        row.getString("modified"),
        row.getObject("data_set", Long.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
