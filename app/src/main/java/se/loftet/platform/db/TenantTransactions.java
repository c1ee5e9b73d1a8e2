package se.loftet.platform.db;

import java.sql.SQLException;
import java.util.Objects;
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
  private static final String TELL =
      "select set_config('loftet.staff', ?, true), set_config('loftet.municipality', ?, true),"
          + " set_config('loftet.party', ?, true), set_config('loftet.clearance', ?, true),"
          + " set_config('loftet.write', ?, true), set_config('loftet.system', ?, true),"
          + " set_config('loftet.desk', ?, true), set_config('loftet.rights', ?, true)";

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
      int place = 1;
      for (var name :
          new String[] {
            "staff", "municipality", "party", "clearance", "write", "system", "desk", "rights"
          }) {
        tell.setString(place++, settings.get(name));
      }
      tell.execute();
    } catch (SQLException e) {
      DataSourceUtils.releaseConnection(connection, source);
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("the database was not told who is asking", e);
    }
    DataSourceUtils.releaseConnection(connection, source);
  }
}
