package se.loftet.platform.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import se.loftet.platform.OperatingFault;

/// The schema, brought to the version this program needs.
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
    var flyway = Flyway.configure().dataSource(owner).load();
    for (var each : flyway.info().all()) {
      if (each.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new OperatingFault(
            "The database was last used by a newer Löftet (step %s): start that version, or restore a backup made before it."
                .formatted(each.getVersion()));
      }
    }
    flyway.migrate();
    newest = String.valueOf(flyway.info().current().getVersion());
  }
}
