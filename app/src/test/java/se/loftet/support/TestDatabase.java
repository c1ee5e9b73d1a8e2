package se.loftet.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.EmbeddedPostgres;

/// One real PostgreSQL for all tests of a process; each caller gets a migrated database of its own.
public final class TestDatabase {
  static final Path HOME =
      Path.of("target/test-database-" + System.getProperty("fork", "0")).toAbsolutePath();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    var server = EmbeddedPostgres.start(HOME);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    execute(server, "drop database if exists template_loftet");
    execute(server, "create database template_loftet");
    Database.open(settings(server, "template_loftet")).close();
    return server;
  }

  /// Settings of a fresh, migrated database that nobody else uses.
  public static Database.Settings fresh() {
    var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    execute(SERVER, "create database %s template template_loftet".formatted(name));
    return settings(SERVER, name);
  }

  /// A way in beside the databases of the tests, for what is done to them from outside.
  public static Connection server() throws SQLException {
    return DriverManager.getConnection(SERVER.url("postgres"), "postgres", SERVER.password());
  }

  public static Database open() {
    return Database.open(fresh());
  }

  /// Settings of the database of this name, which may not exist.
  static Database.Settings settings(String name) {
    return settings(SERVER, name);
  }

  private static Database.Settings settings(EmbeddedPostgres server, String name) {
    return new Database.Settings(HOME, server.url(name), "postgres", server.password(), name);
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (var link =
            DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
        var statement = link.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
