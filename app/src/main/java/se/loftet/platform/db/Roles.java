package se.loftet.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.postgresql.util.PasswordUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.loftet.platform.OperatingFault;

/// The two roles the application works as. They exist before the schema grants them rights.
final class Roles {
  static final String STAFF = "loftet_app";
  static final String PUBLIC = "loftet_public";
  private static final Logger LOG = LoggerFactory.getLogger(Roles.class);
  private static final int OLDEST = 15;
  private final Supplier<String> url;
  private final Login owner;

  Roles(Supplier<String> url, Login owner) {
    this.url = url;
    this.owner = owner;
  }

  void prepare(Connection link) throws SQLException {
    checkServer(link);
    link.setAutoCommit(false);
    try (var lock = link.createStatement()) {
      lock.execute("select pg_advisory_xact_lock(4862)");
    }
    for (var role : new String[] {STAFF, PUBLIC}) {
      if (!letsIn(owner.derived(role))) {
        make(link, role);
      }
    }
    link.commit();
    link.setAutoCommit(true);
  }

  private boolean letsIn(Login role) throws SQLException {
    try (var link = Pools.connect(url.get(), role)) {
      return link.isValid(5);
    } catch (SQLException refused) {
      if (String.valueOf(refused.getSQLState()).startsWith("28")) {
        return false;
      }
      throw refused;
    }
  }

  /// The password travels as its verifier only, so that no log of the server ever holds it.
  private void make(Connection link, String role) throws SQLException {
    var login = owner.derived(role);
    var verifier =
        PasswordUtil.encodePassword(role, login.password().toCharArray(), "scram-sha-256");
    var verb = exists(link, role) ? "alter" : "create";
    var sql = "%s role %s login password '%s'".formatted(verb, role, verifier);
    try (var run = link.createStatement()) {
      run.execute(sql);
    } catch (SQLException denied) {
      if (!"42501".equals(denied.getSQLState())) {
        throw denied;
      }
      throw new OperatingFault(
          "The database role %s may not %s roles: let the database's administrator run \"%s;\" and start again."
              .formatted(owner.user(), verb, sql),
          denied);
    }
  }

  private static boolean exists(Connection link, String role) throws SQLException {
    try (var ask = link.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      ask.setString(1, role);
      return ask.executeQuery().next();
    }
  }

  private static void checkServer(Connection link) throws SQLException {
    int version = link.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new OperatingFault(
          "Löftet needs PostgreSQL %d or newer and this server is %d.".formatted(OLDEST, version));
    }
    try (var ask = link.createStatement();
        var row =
            ask.executeQuery(
                "select current_setting('server_encoding'), 'Z' < 'Å' and 'Å' < 'Ä' and 'Ä' < 'Ö'")) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new OperatingFault(
            "The database must be made with encoding UTF8 and has %s.".formatted(row.getString(1)));
      }
      if (!row.getBoolean(2)) {
        LOG.warn(
            "The database does not sort as Swedish does; docs/operation.md says how to make it");
      }
    }
  }

  /// What a person who runs the program is told when the database does not answer at start.
  static OperatingFault outOfReach(String url, SQLException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    var place = url.replaceAll("\\?.*", "");
    return new OperatingFault(
        "The database %s cannot be used: %s Check LOFTET_DB_URL, LOFTET_DB_USER and LOFTET_DB_PASSWORD."
            .formatted(place, sentence(String.valueOf(cause.getMessage()))),
        e);
  }

  private static String sentence(String message) {
    var line = message.lines().findFirst().orElse("");
    return line.endsWith(".") ? line : line + ".";
  }
}
