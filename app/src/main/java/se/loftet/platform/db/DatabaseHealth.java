package se.loftet.platform.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.health.ReadyCheck;

/// The database answers, and its schema is the one this program was made for.
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {
  @Bean
  ReadyCheck databaseAnswers(Database database) {
    return new ReadyCheck("database", () -> answers(database.staff()) && answers(database.open()));
  }

  @Bean
  ReadyCheck schemaIsCurrent(Database database) {
    return new ReadyCheck("migrations", () -> Migrations.current(database.owner()));
  }

  private static boolean answers(DataSource source) {
    try (var link = source.getConnection()) {
      return link.isValid(2);
    } catch (SQLException away) {
      return false;
    }
  }
}
