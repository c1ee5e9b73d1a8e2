package se.loftet.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import se.loftet.platform.OperatingFault;

/// The database of one installation: started or reached, its two roles made, its schema migrated.
///
/// Three ways in: `owner` migrates and makes backups, `staff` serves people who work here, `open`
/// serves the public pages and can only read what is released.
public final class Database implements AutoCloseable {
  /// A start on a busy machine takes its time; a person in front of a page is told soon.
  private static final Duration START = Duration.ofSeconds(30);

  private static final Duration PERSON = Duration.ofSeconds(3);
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

    /// As the application's settings `loftet.home` and `loftet.db.…` say.
    public static Settings of(Environment environment) {
      var url = environment.getProperty("loftet.db.url", "");
      return new Settings(
          Path.of(environment.getRequiredProperty("loftet.home")),
          url.isBlank() ? null : url,
          environment.getProperty("loftet.db.user", "postgres"),
          environment.getProperty("loftet.db.password", ""),
          environment.getProperty("loftet.db.name", "loftet"));
    }
  }

  private Database(@Nullable EmbeddedPostgres embedded, Supplier<String> url, Login login) {
    this.embedded = embedded;
    try (var first = Pools.of("first", url, login, 2, START)) {
      prepare(first, new Roles(url, login), url);
    }
    owner = Pools.of("owner", url, login, 2, PERSON);
    staff = Pools.of("staff", url, login.derived(Roles.STAFF), 12, PERSON);
    open = Pools.of("public", url, login.derived(Roles.PUBLIC), 4, PERSON);
  }

  private static void prepare(HikariDataSource first, Roles roles, Supplier<String> url) {
    try (var link = first.getConnection()) {
      roles.prepare(link);
    } catch (SQLException e) {
      throw Roles.outOfReach(url.get(), e);
    }
    Migrations.run(first);
  }

  /// Opens the database, or waits for the one that `DatabaseAhead` began to open.
  public static Database open(Settings settings) {
    return DatabaseAhead.take(settings).orElseGet(() -> openNow(settings));
  }

  static Database openNow(Settings settings) {
    var external = settings.url();
    if (external != null) {
      return new Database(null, () -> external, new Login(settings.user(), settings.password()));
    }
    var server = EmbeddedPostgres.start(settings.home());
    try {
      var login = new Login("postgres", server.password());
      createDatabase(server, login, settings.name());
      return new Database(server, () -> server.url(settings.name()), login);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
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

  private static void createDatabase(EmbeddedPostgres server, Login login, String name) {
    try (var link = Pools.connect(server.url("postgres"), login);
        var ask = link.prepareStatement("select 1 from pg_database where datname = ?")) {
      ask.setString(1, name);
      if (!ask.executeQuery().next()) {
        create(link, name);
      }
    } catch (SQLException e) {
      throw new OperatingFault(
          "The database %s in %s could not be made: %s"
              .formatted(name, server.home(), e.getMessage()),
          e);
    }
  }

  private static void create(Connection link, String name) throws SQLException {
    try (var make = link.createStatement()) {
      make.execute("create database " + make.enquoteIdentifier(name, true));
    } catch (SQLException e) {
      boolean somebodyWasFaster = "42P04".equals(e.getSQLState());
      if (!somebodyWasFaster) {
        throw e;
      }
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
