package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Child;
import se.loftet.support.Homes;

class EmbeddedPostgresTest {
  private static final Path HOME = Homes.fresh("embedded");

  @BeforeAll
  static void leftovers() throws IOException {
    Files.createDirectories(HOME.resolve("database.new/half"));
  }

  @AfterAll
  static void remove() {
    Homes.delete(HOME);
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return Pools.connect(server.url("postgres"), new Login("postgres", server.password()));
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var link = connect(server);
        var statement = link.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var link = connect(server);
        var statement = link.createStatement()) {
      statement.execute(sql);
    }
  }

  /// As a pool does: tries until the server answers.
  private static String askUntilAnswered(EmbeddedPostgres server, String sql)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        return ask(server, sql);
      } catch (SQLException away) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("not back in time", away);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  @Test
  void isDurableSwedishAndClosed() throws IOException, SQLException {
    try (var server = EmbeddedPostgres.start(HOME)) {
      for (var setting :
          new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
        assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories")).isEmpty();
      assertThat(
              ask(
                  server,
                  "select string_agg(w, ' ' order by w) from"
                      + " unnest('{Örebro,Ängelholm,Åre,Ystad,Wij,Vara}'::text[]) w"))
          .isEqualTo("Vara Wij Ystad Åre Ängelholm Örebro");
      assertThat(ask(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThatThrownBy(
              () -> Pools.connect(server.url("postgres"), new Login("postgres", "wrong")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(HOME.resolve("database.password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void takesOverTheServerOfAKilledApplication() throws SQLException {
    String port;
    try (var child = Child.start(HomeKeeper.class, HOME.toString())) {
      port = child.await("ready");
      child.kill();
    }
    try (var server = EmbeddedPostgres.start(HOME)) {
      assertThat(ask(server, "select 'works'")).isEqualTo("works");
      assertThat(Integer.toString(server.port())).isNotEqualTo(port);
    }
  }

  @Test
  void joinsARunningServerAndInheritsIt() throws SQLException, InterruptedException {
    try (var child = Child.start(HomeKeeper.class, HOME.toString())) {
      var port = child.await("ready");
      try (var server = EmbeddedPostgres.start(HOME)) {
        assertThat(Integer.toString(server.port())).isEqualTo(port);
        assertThat(server.process()).isNull();
        execute(server, "create table if not exists inherited (n integer)");
        execute(server, "insert into inherited values (1)");
        child.kill();
        assertThat(askUntilAnswered(server, "select max(n) from inherited")).isEqualTo("1");
        while (server.process() == null) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(askUntilAnswered(server, "select max(n) from inherited")).isEqualTo("1");
      }
    }
  }

  @Test
  void startsAKilledServerAgain() throws SQLException, InterruptedException {
    try (var server = EmbeddedPostgres.start(HOME)) {
      execute(server, "create table if not exists kept (n integer)");
      execute(server, "insert into kept values (7)");
      for (int round = 0; round < 2; round++) {
        Objects.requireNonNull(server.process()).destroyForcibly().waitFor();
        assertThat(askUntilAnswered(server, "select max(n) from kept")).isEqualTo("7");
      }
    }
  }

  @Test
  void isNotFooledByANumberUsedAgain() throws IOException, SQLException {
    EmbeddedPostgres.start(HOME).close();
    Files.writeString(
        HOME.resolve("database/postmaster.pid"),
        "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
            .formatted(ProcessHandle.current().pid(), HOME.resolve("database")));
    try (var server = EmbeddedPostgres.start(HOME)) {
      assertThat(ask(server, "select 'works'")).isEqualTo("works");
    }
  }
}
