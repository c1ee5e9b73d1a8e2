package se.loftet.platform.db;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.loftet.platform.store.Store;

/// Wires the database: the staff side is the ordinary one, the public side must be asked for by
/// name.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(Environment environment) {
    return Database.open(Database.Settings.of(environment));
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Stockholm"));
  }

  @Bean(destroyMethod = "")
  @Primary
  DataSource staffDataSource(Database database) {
    return database.staff();
  }

  @Bean(destroyMethod = "")
  DataSource publicDataSource(Database database) {
    return database.open();
  }

  @Bean
  @Primary
  PlatformTransactionManager transactionManager(@Qualifier("staffDataSource") DataSource staff) {
    return new TenantTransactions(staff);
  }

  @Bean
  PlatformTransactionManager publicTransactionManager(
      @Qualifier("publicDataSource") DataSource open) {
    var transactions = new JdbcTransactionManager(open);
    transactions.setEnforceReadOnly(true);
    return transactions;
  }

  @Bean
  @Primary
  JdbcClient db(@Qualifier("staffDataSource") DataSource staff) {
    return JdbcClient.create(staff);
  }

  @Bean
  JdbcClient publicDb(@Qualifier("publicDataSource") DataSource open) {
    return JdbcClient.create(open);
  }

  @Bean
  @Primary
  Store store(JdbcClient db, Clock clock) {
    return new Store(db, clock);
  }

  @Bean
  Store publicStore(@Qualifier("publicDb") JdbcClient publicDb, Clock clock) {
    return new Store(publicDb, clock);
  }
}
