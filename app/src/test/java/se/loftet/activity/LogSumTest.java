package se.loftet.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Desk;

/// The sums of the log follow every change of it, and show nobody more than the entries do.
class LogSumTest {
  private static final Desk DESK = new Desk();
  private static long document;

  @BeforeAll
  static void period() {
    DESK.municipality("0486", "Strängnäs kommun");
    document =
        DESK.owner
            .sql(
                "insert into promise_document (municipality, ref, owner, title, starts, ends)"
                    + " values ('0486', 'd', 'kommun', 'Medborgarlöfte', '2026', '2026') returning id")
            .query(Long.class)
            .single();
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static long activity(String ref) {
    return DESK.owner
        .sql(
            "insert into activity (municipality, ref, owner, document, text)"
                + " values ('0486', ?, 'kommun', ?, 'Vandring') returning id")
        .params(ref, document)
        .query(Long.class)
        .single();
  }

  private static void log(long activity, String ref, String secrecy, String quantity) {
    DESK.owner
        .sql(
            "insert into log_entry (municipality, ref, secrecy, owner, activity, happened, quantity)"
                + " values ('0486', ?, ?, 'kommun', ?, '2026-02-01', ?::numeric)")
        .params(ref, secrecy, activity, quantity)
        .update();
  }

  private static BigDecimal sum(String party, long activity) {
    return DESK.as(
        person("0486", party),
        () ->
            DESK.db
                .sql("select coalesce(sum(sum), 0) from log_sum where activity = ?")
                .param(activity)
                .query(BigDecimal.class)
                .single());
  }

  @Test
  void followEntriesAddedChangedTakenBackAndRemoved() {
    long activity = activity("follow");
    log(activity, "f1", "OPEN", "2");
    log(activity, "f2", "OPEN", "3");
    assertThat(sum("kommun", activity)).isEqualByComparingTo("5");
    DESK.owner.sql("update log_entry set quantity = 4 where ref = 'f2'").update();
    assertThat(sum("kommun", activity)).isEqualByComparingTo("6");
    DESK.owner.sql("update log_entry set undone = true where ref = 'f2'").update();
    assertThat(sum("kommun", activity)).isEqualByComparingTo("2");
    long other = activity("moved");
    DESK.owner.sql("update log_entry set activity = ? where ref = 'f1'").param(other).update();
    assertThat(sum("kommun", activity)).isEqualByComparingTo("0");
    assertThat(sum("kommun", other)).isEqualByComparingTo("2");
    DESK.owner.sql("delete from log_entry where ref = 'f1'").update();
    assertThat(sum("kommun", other)).isEqualByComparingTo("0");
  }

  @Test
  void countForEachReaderWhatThatReaderMaySee() {
    long activity = activity("seen");
    log(activity, "s1", "PARTY", "10");
    log(activity, "s2", "INTERNAL", "1");
    assertThat(sum("kommun", activity)).isEqualByComparingTo("11");
    assertThat(sum("polis", activity)).isEqualByComparingTo("1");
    var open = DESK.open.sql("select count(*) from log_sum").query(Long.class).single();
    assertThat(open).isZero();
  }

  @Test
  void missNothingWhenManyLogAtOnce() throws InterruptedException {
    long activity = activity("many");
    var threads = new ArrayList<Thread>();
    for (int writer = 0; writer < 4; writer++) {
      var name = "m" + writer + "-";
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> IntStream.range(0, 25).forEach(n -> log(activity, name + n, "OPEN", "1"))));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(sum("kommun", activity)).isEqualByComparingTo("100");
  }

  @Test
  void cannotBeWrittenByHand() {
    long activity = activity("forged");
    assertThatThrownBy(() ->
            DESK.as(
                person("0486", "kommun"),
                () ->
                    DESK.db
                        .sql(
                            "insert into log_sum values (?, '0486', 'OPEN', 'kommun', null, 1, 1, 1, '2026', '2026')")
                        .param(activity)
                        .update()))
        .hasRootCauseMessage("ERROR: permission denied for table log_sum");
  }
}
