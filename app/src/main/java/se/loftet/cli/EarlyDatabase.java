package se.loftet.cli;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.DatabaseAhead;

/// Begins to open the database as soon as the settings are known and the log is open.
final class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    DatabaseAhead.begin(Database.Settings.of(event.getEnvironment()));
  }
}
