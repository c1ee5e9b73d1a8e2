package se.loftet.platform.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import se.loftet.platform.OperatingFault;

/// The schema, brought to the version this program needs.
///
/// When all steps have been taken the table of them is marked with their fingerprint: a later start
/// that knows the same steps sees it and asks no further.
final class Migrations {
  private static volatile String newest = "";

  private Migrations() {}

  /// Whether the newest step of the schema is the newest this program knows.
  static boolean current(DataSource owner) {
    try (var link = owner.getConnection();
        var ask =
            link.prepareStatement(
                "select version from flyway_schema_history where success and version is not null"
                    + " order by installed_rank desc limit 1");
        var row = ask.executeQuery()) {
      return row.next() && row.getString(1).equals(newest);
    } catch (SQLException away) {
      return false;
    }
  }

  static void run(DataSource owner) {
    var steps = MigrationSteps.read();
    if (!steps.fingerprint().equals(mark(owner))) {
      migrate(owner);
      mark(owner, steps.fingerprint());
    }
    newest = steps.newest();
  }

  private static void migrate(DataSource owner) {
    var flyway = Flyway.configure().dataSource(owner).load();
    for (var each : flyway.info().all()) {
      if (each.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new OperatingFault(
            "The database was last used by a newer Löftet (step %s): start that version, or restore a backup made before it."
                .formatted(each.getVersion()));
      }
    }
    flyway.migrate();
  }

  private static String mark(DataSource owner) {
    try (var link = owner.getConnection();
        var ask =
            link.prepareStatement(
                "select coalesce(obj_description(to_regclass('flyway_schema_history'), 'pg_class'), '')");
        var row = ask.executeQuery()) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the mark of the migrations cannot be read", e);
    }
  }

  private static void mark(DataSource owner, String fingerprint) {
    try (var link = owner.getConnection();
        var write = link.createStatement()) {
      write.execute(
          "comment on table flyway_schema_history is " + write.enquoteLiteral(fingerprint));
    } catch (SQLException e) {
      throw new IllegalStateException("the migrations cannot be marked", e);
    }
  }
}
