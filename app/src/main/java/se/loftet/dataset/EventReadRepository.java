package se.loftet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// The events of data sets, by column: from the blocks of a first delivery and what later ones
/// changed in them, or from their rows.
@Repository
class EventReadRepository {
  private static final String READ =
      "select starts, ends, east, north, category, area, flags from data_event where data_set = %d";
  private final JdbcClient db;
  private final DataSource source;

  EventReadRepository(JdbcClient db, DataSource source) {
    this.db = db;
    this.source = source;
  }

  /// All events as they were after a delivery, from blocks; null where none are kept.
  @Nullable EventTable byColumn(long dataSet, long delivery) {
    var first = blocksUntil(dataSet, delivery);
    if (first == null) {
      return null;
    }
    var kept = EventUnpacking.of(blocks(dataSet, first));
    return first == delivery
        ? EventOrder.ordered(kept)
        : changes(dataSet, first, delivery).applied(kept);
  }

  /// The delivery at or before another that has blocks.
  private @Nullable Long blocksUntil(long dataSet, long delivery) {
    return db.sql("select max(delivery) from data_event_block where data_set = ? and delivery <= ?")
        .params(dataSet, delivery)
        .query((row, n) -> row.getObject(1, Long.class))
        .list()
        .getFirst();
  }

  private List<EventBlock> blocks(long dataSet, long delivery) {
    return connected(connection -> {
      try (var statement =
          connection.prepareStatement(
              "select size, columns from data_event_block where data_set = ? and delivery = ? order"
                  + " by part")) {
        // Bytes as they are, and not as text of twice the length.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        statement.setLong(1, dataSet);
        statement.setLong(2, delivery);
        var blocks = new ArrayList<EventBlock>();
        try (var row = statement.executeQuery()) {
          while (row.next()) {
            blocks.add(new EventBlock(row.getInt(1), row.getBytes(2)));
          }
        }
        return blocks;
      }
    });
  }

  /// What was opened after the one delivery and is open after the other, and what was closed.
  private EventChanges changes(long dataSet, long first, long last) {
    var from = READ.formatted(dataSet);
    return new EventChanges(
        read(
            "%1$s and since > %2$d and since <= %3$d and (until is null or until > %3$d)"
                .formatted(from, first, last)),
        read(
            "%1$s and since <= %2$d and until > %2$d and until <= %3$d"
                .formatted(from, first, last)));
  }

  EventTable events(long dataSet, AsOf asOf, EventTable.Choice choice) {
    return read(READ.formatted(dataSet) + " and " + asOf.condition() + chosen(choice));
  }

  private EventTable read(String select) {
    return connected(connection -> {
      var columns = new EventColumns();
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (%s) to stdout (format binary)".formatted(select), columns);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
      return columns.table();
    });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T connected(Work<T> work) {
    var connection = DataSourceUtils.getConnection(source);
    try {
      return work.with(connection);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private static String chosen(EventTable.Choice choice) {
    var conditions = new ArrayList<String>();
    if (choice.categories() != null) {
      conditions.add("category = any (" + texts(choice.categories()) + ")");
    }
    if (choice.areas() != null) {
      conditions.add("area = any (" + texts(choice.areas()) + ")");
    }
    if (choice.from() != null) {
      conditions.add("starts >= " + moment(choice.from()));
    }
    if (choice.to() != null) {
      conditions.add("starts < " + moment(choice.to()));
    }
    return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
  }

  /// COPY takes no parameters: the texts are written as literals.
  private static String texts(List<String> texts) {
    return texts.stream()
        .map(text ->
            "E'" + text.replace("\\", "\\\\").replace("'", "''").replace("\u0000", "") + "'")
        .collect(Collectors.joining(",", "array[", "]::text[]"));
  }

  private static String moment(Instant moment) {
    return "timestamptz '%s'".formatted(moment);
  }
}
