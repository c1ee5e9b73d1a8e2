package se.loftet.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Connections to the database, kept for the next who needs one.
final class Pools {
  /// Under row-level security a question costs more to plan than to answer, and the plan is the
  /// same whoever asks: each connection plans it once.
  private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan";

  private static final int SECONDS_TO_CLOSE = 2;

  private Pools() {}

  /// The address is asked for at each new connection, so that a server that comes back on another
  /// port is found without a restart. No connection is made before the first is needed.
  ///
  /// @param patience how long somebody waits for a connection before being told there is none
  static HikariDataSource of(
      String name, Supplier<String> url, Login login, int size, Duration patience) {
    var source =
        new DriverManagerDataSource() {
          @Override
          public String getUrl() {
            return url.get();
          }

          // So long a pool that is closed waits for a connection that is just being made.
          @Override
          public int getLoginTimeout() {
            return SECONDS_TO_CLOSE;
          }
        };
    source.setConnectionProperties(properties(login));
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(2_000);
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(PLAN_ONCE);
    return new HikariDataSource(config);
  }

  static Connection connect(String url, Login login) throws SQLException {
    return DriverManager.getConnection(url, properties(login));
  }

  private static Properties properties(Login login) {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("ApplicationName", "loftet");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("stringtype", "unspecified");
    properties.setProperty("prepareThreshold", "1");
    return properties;
  }
}
