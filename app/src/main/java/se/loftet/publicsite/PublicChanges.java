package se.loftet.publicsite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Listens to the database for municipalities whose released rows changed, whoever changed them.
final class PublicChanges implements AutoCloseable {
  /// What is told when a change concerns every municipality.
  static final String ALL = "";

  private static final Duration QUIET = Duration.ofMillis(100);
  private static final int LONGEST_BURST = 20;
  private final Connection connection;

  private PublicChanges(Connection connection) {
    this.connection = connection;
  }

  static PublicChanges listen(DataSource source) throws SQLException {
    var connection = source.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("listen loftet_public");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new PublicChanges(connection);
  }

  /// The codes told of within this time; a burst of changes is waited out and told as one.
  Set<String> await(Duration longest) throws SQLException {
    var codes = new HashSet<String>();
    var wait = longest;
    for (int i = 0; i < LONGEST_BURST && take(codes, wait); i++) {
      wait = QUIET;
    }
    return codes;
  }

  private boolean take(Set<String> codes, Duration wait) throws SQLException {
    var heard = connection.unwrap(PGConnection.class).getNotifications((int) wait.toMillis());
    if (heard == null) {
      return false;
    }
    for (var each : heard) {
      codes.add(each.getParameter());
    }
    return heard.length > 0;
  }

  /// Whether the database still answers.
  boolean alive() throws SQLException {
    return connection.isValid(5);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
