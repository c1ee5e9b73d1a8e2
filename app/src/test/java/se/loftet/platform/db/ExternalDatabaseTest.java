package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.loftet.platform.OperatingFault;
import se.loftet.support.Homes;

/// A second cluster plays the external server, used by a role that owns its database and no more.
class ExternalDatabaseTest {
  private static final Path HOME = Homes.fresh("external");
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(HOME);

  @AfterAll
  static void stop() {
    SERVER.close();
    Homes.delete(HOME);
  }

  @AfterEach
  void empty() throws SQLException {
    administrator("drop database if exists loftet with (force)");
    for (var role : new String[] {"loftet_app", "loftet_public", "loftet_owner"}) {
      administrator("drop role if exists " + role);
    }
  }

  private static void administrator(String sql) throws SQLException {
    try (var link =
            Pools.connect(SERVER.url("postgres"), new Login("postgres", SERVER.password()));
        var statement = link.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Database open(String password) {
    return Database.open(
        new Database.Settings(HOME, SERVER.url("loftet"), "loftet_owner", password, "loftet"));
  }

  private static String ask(DataSource source, String sql) throws SQLException {
    try (var link = source.getConnection();
        var statement = link.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void anOwnerWhoMayMakeRolesIsEnough() throws SQLException {
    administrator("create role loftet_owner login createrole password 'first'");
    administrator("create database loftet owner loftet_owner");
    try (var database = open("first")) {
      assertThat(ask(database.owner(), "select count(*) > 0 from flyway_schema_history"))
          .isEqualTo("t");
      assertThat(ask(database.staff(), "select current_user")).isEqualTo("loftet_app");
      assertThat(ask(database.open(), "select current_user")).isEqualTo("loftet_public");
      assertThat(
              ask(
                  database.owner(),
                  "select bool_or(rolsuper or rolbypassrls or rolcreaterole) from pg_roles"
                      + " where rolname in ('loftet_app', 'loftet_public')"))
          .isEqualTo("f");
    }
    administrator("alter role loftet_owner password 'second'");
    try (var database = open("second")) {
      assertThat(ask(database.staff(), "select current_user")).isEqualTo("loftet_app");
    }
  }

  @Test
  void withoutThatRightItSaysWhatTheAdministratorRuns() throws SQLException {
    administrator("create role loftet_owner login password 'first'");
    administrator("create database loftet owner loftet_owner");
    for (int role = 0; role < 2; role++) {
      assertThatThrownBy(() -> open("first"))
          .isInstanceOf(OperatingFault.class)
          .satisfies(fault -> administrator(between(String.valueOf(fault.getMessage()))));
    }
    open("first").close();
  }

  private static String between(String message) {
    assertThat(message).contains("let the database's administrator run").doesNotContain("\n");
    return message.substring(message.indexOf('"') + 1, message.lastIndexOf('"'));
  }

  @Test
  void aDatabaseOutOfReachIsSaidInOneSentence() {
    assertThatThrownBy(() ->
            Database.open(
                new Database.Settings(
                    HOME, "jdbc:postgresql://127.0.0.1:1/loftet", "nobody", "x", "loftet")))
        .isInstanceOf(OperatingFault.class)
        .hasMessageContaining("LOFTET_DB_URL")
        .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
  }
}
