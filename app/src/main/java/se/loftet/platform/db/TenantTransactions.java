package se.loftet.platform.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database at the start of each transaction who is asking.
///
/// The settings are local to the transaction, so a pooled connection never carries one person's
/// rights over to the next.
public class TenantTransactions extends JdbcTransactionManager {
  private static final String[] NAMES = {
    "staff", "municipality", "party", "clearance", "write", "system", "desk", "rights"
  };

  /// One question tells who is asking and learns which transaction changed the municipality last.
  private static final String TELL =
      "with told as materialized (select "
          + Arrays.stream(NAMES)
              .map("set_config('loftet.%1$s', ?, true) as %1$s"::formatted)
              .collect(Collectors.joining(", "))
          + ") select (select c.transaction::text from thread_change c"
          + " where c.municipality = told.municipality) from told";

  public TenantTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    var source = Objects.requireNonNull(getDataSource());
    var connection = DataSourceUtils.getConnection(source);
    try (var tell = connection.prepareStatement(TELL)) {
      var settings = Acting.now().settings();
      for (int i = 0; i < NAMES.length; i++) {
        tell.setString(i + 1, settings.get(NAMES[i]));
      }
      try (var answer = tell.executeQuery()) {
        answer.next();
        LastChange.see(definition.isReadOnly() ? answer.getString(1) : null);
      }
    } catch (SQLException e) {
      DataSourceUtils.releaseConnection(connection, source);
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("the database was not told who is asking", e);
    }
    DataSourceUtils.releaseConnection(connection, source);
  }

  @Override
  protected Object doSuspend(Object transaction) {
    LastChange.forget();
    return super.doSuspend(transaction);
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    LastChange.forget();
    super.doCleanupAfterCompletion(transaction);
  }
}
