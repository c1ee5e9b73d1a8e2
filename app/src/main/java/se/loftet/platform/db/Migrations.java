package se.loftet.platform.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import se.loftet.platform.OperatingFault;

/// The schema, brought to the version this program needs.
final class Migrations {
  private Migrations() {}

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
  }
}
