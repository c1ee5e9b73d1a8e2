package se.loftet.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// The database of one installation: started or reached, its two roles made, its schema migrated.
///
/// Three ways in: `owner` migrates and makes backups, `staff` serves people who work here, `open`
/// serves the public pages and can only read what is released.
public final class Database implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource owner;
  private final HikariDataSource staff;
  private final HikariDataSource open;

  /// Where the database is: an external one when `url` is set, else the embedded one below `home`.
  public record Settings(
      Path home, @Nullable String url, String user, String password, String name) {
    public static Settings embedded(Path home) {
      return new Settings(home, null, "postgres", "", "loftet");
    }
  }

  private Database(@Nullable EmbeddedPostgres embedded, String url, String user, String password) {
    this.embedded = embedded;
    prepareRoles(url, user, password);
    owner = pool("owner", url, user, password, 2);
    migrate(owner);
    staff = pool("staff", url, "loftet_app", derived(password, "loftet_app"), 12);
    open = pool("public", url, "loftet_public", derived(password, "loftet_public"), 4);
  }

  public static Database open(Settings settings) {
    if (settings.url() != null) {
      return new Database(null, settings.url(), settings.user(), settings.password());
    }
    var server = EmbeddedPostgres.start(settings.home());
    createDatabase(server, settings.name());
    return new Database(server, server.url(settings.name()), "postgres", server.password());
  }

  public DataSource owner() {
    return owner;
  }

  public DataSource staff() {
    return staff;
  }

  public DataSource open() {
    return open;
  }

  public @Nullable EmbeddedPostgres embedded() {
    return embedded;
  }

  private static void createDatabase(EmbeddedPostgres server, String name) {
    try (var link =
            DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
        var ask = link.prepareStatement("select 1 from pg_database where datname = ?")) {
      ask.setString(1, name);
      if (!ask.executeQuery().next()) {
        link.createStatement()
            .execute("create database " + link.createStatement().enquoteIdentifier(name, true));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database " + name + " was not created", e);
    }
  }

  /// The roles exist before the schema grants them rights. Their passwords follow from the owner's.
  private static void prepareRoles(String url, String user, String password) {
    try (var link = DriverManager.getConnection(url, user, password);
        var make = link.createStatement()) {
      link.setAutoCommit(false);
      make.execute("select pg_advisory_xact_lock(4862)");
      for (var role : new String[] {"loftet_app", "loftet_public"}) {
        try (var ask = link.prepareStatement("select 1 from pg_roles where rolname = ?")) {
          ask.setString(1, role);
          if (!ask.executeQuery().next()) {
            make.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb");
          }
        }
        make.execute("alter role %s password '%s'".formatted(role, derived(password, role)));
      }
      link.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the database roles could not be made", e);
    }
  }

  static void migrate(DataSource owner) {
    Flyway.configure().dataSource(owner).load().migrate();
  }

  private static HikariDataSource pool(
      String name, String url, String user, String password, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(10_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("stringtype", "unspecified");
    return new HikariDataSource(config);
  }

  private static String derived(String secret, String role) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec((secret + ":").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    open.close();
    staff.close();
    owner.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
