package se.loftet.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Brings rows in through a table of the transaction's own. Row-level security forbids COPY into
/// the real tables; from there the rows go on in statements that obey it.
@Repository
class StagingRepository {
  private final JdbcClient db;
  private final DataSource source;

  StagingRepository(JdbcClient db, DataSource source) {
    this.db = db;
    this.source = source;
  }

  /// Writes rows while the connection listens.
  private interface Filling {
    void into(OutputStream rows) throws IOException;
  }

  private void stage(Staged kind) {
    db.sql(
            "create temp table staging on commit drop as select %s from %s with no data"
                .formatted(kind.columns, kind.table))
        .update();
  }

  private void copy(String table, String columns, Filling filling) throws IOException {
    var connection = DataSourceUtils.getConnection(source);
    try {
      copy(
          connection, "copy %s (%s) from stdin (format binary)".formatted(table, columns), filling);
    } catch (SQLException fault) {
      throw new IOException(fault);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /// What goes wrong while rows are written ends the copy, so that the transaction can end as well.
  private static void copy(Connection connection, String sql, Filling filling)
      throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    boolean whole = false;
    try {
      var out = new PGCopyOutputStream(copy, 1 << 16);
      out.write(BinaryCopy.BEGINS);
      filling.into(out);
      out.write(BinaryCopy.ENDS);
      out.flush();
      copy.endCopy();
      whole = true;
    } finally {
      if (!whole && copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  void quarantine(long dataSet, long delivery, Path file) throws IOException {
    db.sql(
            "create temp table staging_quarantine on commit drop as"
                + " select line, reason, cells from data_quarantine with no data")
        .update();
    copy(
        "staging_quarantine",
        "line, reason, cells",
        out -> {
          try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.transferTo(out);
          }
        });
    db.sql(
            "insert into data_quarantine (data_set, delivery, line, reason, cells)"
                + " select ?, ?, line, reason, cells from staging_quarantine")
        .params(dataSet, delivery)
        .update();
  }

  /// The first delivery: every row is new. A portion of the rows goes on to its table while the
  /// next is read.
  ///
  /// @param blocks of the rows, kept beside them as they get ready
  Changes first(
      Staged kind,
      long dataSet,
      long delivery,
      Conveyor<?> rows,
      Queue<CompletableFuture<EventBlock>> blocks)
      throws IOException {
    stage(kind);
    long added = 0;
    int part = 0;
    while (rows.more()) {
      copy("staging", kind.columns, rows::portion);
      added += insert(kind, dataSet, delivery, "staging");
      db.sql("truncate staging").update();
      for (var block = blocks.poll(); block != null; block = blocks.poll()) {
        keep(dataSet, delivery, part++, block.join());
      }
    }
    return new Changes(added, 0, 0, 0);
  }

  private void keep(long dataSet, long delivery, int part, EventBlock block) {
    db.sql(
            "insert into data_event_block (data_set, delivery, part, size, columns) values (?, ?,"
                + " ?, ?, ?)")
        .params(dataSet, delivery, part, block.size(), block.columns())
        .update();
  }

  private long insert(Staged kind, long dataSet, long delivery, String from) {
    return db.sql(
            "insert into %1$s (data_set, since, %2$s) select ?, ?, %2$s from %3$s"
                .formatted(kind.table, kind.columns, from))
        .params(dataSet, delivery)
        .update();
  }

  /// A later delivery: rows that are as before stay, others are closed and opened. A row is known
  /// by its key and, among rows of one key, by its turn.
  Changes revise(Staged kind, long dataSet, long delivery, Conveyor<?> rows, boolean cumulative)
      throws IOException {
    stage(kind);
    while (rows.more()) {
      copy("staging", kind.columns, rows::portion);
    }
    compare(kind, dataSet);
    long changed = count("incoming i join present p using (match, turn) where i.print <> p.print");
    long unchanged = count("incoming i join present p using (match, turn) where i.print = p.print");
    long added =
        count(
            "incoming i where not exists (select 1 from present p where p.match = i.match and"
                + " p.turn = i.turn)");
    long closed = close(kind, dataSet, delivery, cumulative);
    insert(
        kind,
        dataSet,
        delivery,
        "(select i.* from incoming i where not exists (select 1 from present p"
            + " where p.match = i.match and p.turn = i.turn and p.print = i.print)) fresh");
    return new Changes(added, changed, closed - changed, unchanged);
  }

  private void compare(Staged kind, long dataSet) {
    db.sql(
            "create temp table incoming on commit drop as select n.*, row_number() over"
                + " (partition by n.match order by n.print, n.line) as turn from (%s) n"
                    .formatted(printed(kind, "staging")))
        .update();
    db.sql(
            "create temp table present on commit drop as select o.at, o.print, o.match,"
                + " row_number() over (partition by o.match order by o.print, o.line) as turn from"
                + " (select d.ctid as at, d.line, %2$s as print, coalesce(%3$s, %2$s) as match from %1$s d"
                    .formatted(kind.table, print(kind), kind.key)
                + " where d.data_set = ? and d.until is null) o")
        .param(dataSet)
        .update();
    for (var table : new String[] {"incoming", "present"}) {
      db.sql("create index on %s (match, turn)".formatted(table)).update();
      db.sql("analyze " + table).update();
    }
  }

  private static String printed(Staged kind, String table) {
    return "select s.*, %1$s as print, coalesce(%2$s, %1$s) as match from %3$s s"
        .formatted(print(kind), kind.key, table);
  }

  private static String print(Staged kind) {
    return "md5(%s)".formatted(kind.content);
  }

  private long count(String from) {
    return db.sql("select count(*) from " + from).query(Long.class).single();
  }

  private long close(Staged kind, long dataSet, long delivery, boolean cumulative) {
    var gone =
        "not exists (select 1 from incoming i where i.match = p.match and i.turn = p.turn and"
            + " i.print = p.print)";
    var met = " and exists (select 1 from incoming i where i.match = p.match and i.turn = p.turn)";
    return db.sql(
            "update %s d set until = ? from present p where d.data_set = ? and d.ctid = p.at and %s%s"
                .formatted(kind.table, gone, cumulative ? met : ""))
        .params(delivery, dataSet)
        .update();
  }

  /// Takes a delivery back: its rows go, those it closed are open again.
  void undo(Staged kind, long dataSet, long delivery) {
    db.sql("delete from %s where data_set = ? and since = ?".formatted(kind.table))
        .params(dataSet, delivery)
        .update();
    db.sql("update %s set until = null where data_set = ? and until = ?".formatted(kind.table))
        .params(dataSet, delivery)
        .update();
    db.sql("delete from data_event_block where data_set = ? and delivery = ?")
        .params(dataSet, delivery)
        .update();
    db.sql("delete from data_quarantine where data_set = ? and delivery = ?")
        .params(dataSet, delivery)
        .update();
  }
}
