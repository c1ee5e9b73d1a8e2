package se.loftet.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.db.ServerProcesses;
import se.loftet.support.Child;
import se.loftet.support.Figures;
import se.loftet.support.Homes;

/// `kill -9` in the middle of an import: of the program while it reads, of the program while the
/// rows go on to their table, and of PostgreSQL.
class ImportCrashTest {
  private static final int ROWS = 40_000;
  private static final Path HOME = Homes.fresh("importcrash");
  private static final SplittableRandom RANDOM =
      new SplittableRandom(java.lang.Long.getLong("seed", 23));
  private int whole;
  private int nothing;

  @AfterAll
  static void remove() {
    Homes.delete(HOME);
  }

  @Test
  void aKilledImportIsInWholeOrNotAtAll() throws InterruptedException {
    int rounds = Figures.rounds(3, 30);
    for (int round = 0; round < rounds; round++) {
      var ref = "krasch-" + round;
      strike(ref, round);
      check(ref);
    }
    assertThat(nothing).isPositive();
    Figures.keep(
        "import-crash",
        "%d imports of %d rows killed: %d left nothing, %d were in whole, none half"
            .formatted(rounds, ROWS, nothing, whole));
  }

  private void strike(String ref, int round) throws InterruptedException {
    try (var child = Child.start(ImportCrasher.class, HOME.toString(), ref, String.valueOf(ROWS))) {
      child.await("open");
      boolean reading = round % 3 != 1;
      child.awaitLine(reading ? "at " : "at " + ROWS, line -> {});
      TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(1, reading ? 400 : 1_500));
      if (round % 3 == 2) {
        ServerProcesses.killServer(HOME);
      }
      child.kill();
    }
  }

  private void check(String ref) {
    try (var database = Database.open(Database.Settings.embedded(HOME))) {
      var db = JdbcClient.create(database.owner());
      long sets = count(db, "select count(*) from data_set where ref = ?", ref);
      long rows =
          count(
              db,
              "select count(*) from data_event e join data_set s on s.id = e.data_set where s.ref ="
                  + " ?",
              ref);
      long told =
          count(
              db,
              "select count(*) from data_delivery d join data_set s on s.id = d.data_set"
                  + " where s.ref = ? and d.period is not null",
              ref);
      assertThat(rows).as(ref).isIn(0L, (long) ROWS);
      assertThat(sets).as(ref).isEqualTo(rows / ROWS);
      assertThat(told).as(ref).isEqualTo(sets);
      long orphans =
          db.sql("select count(*) from data_event where data_set not in (select id from data_set)")
              .query(Long.class)
              .single();
      assertThat(orphans).isZero();
      whole += (int) sets;
      nothing += (int) (1 - sets);
    }
  }

  private static long count(JdbcClient db, String sql, String ref) {
    return db.sql(sql).param(ref).query(Long.class).single();
  }
}
