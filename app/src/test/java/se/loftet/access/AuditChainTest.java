package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.access.AuditVerification.Break;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Desk;

class AuditChainTest {
  @TempDir private Path home;
  private Desk desk;
  private AuditCheckpoints checkpoints;
  private AuditVerification verification;

  @BeforeEach
  void tenRows() throws IOException {
    desk = new Desk();
    var log = new AuditRepository(desk.db, desk.database);
    checkpoints = new AuditCheckpoints(log, home);
    verification = new AuditVerification(log, checkpoints);
    for (int i = 1; i <= 10; i++) {
      write("0486", "rad " + i);
    }
    checkpoints.write();
  }

  @AfterEach
  void close() {
    checkpoints.end();
    desk.close();
  }

  private void write(String municipality, String what) {
    desk.as(
        Desk.person(municipality, "kommun"),
        () ->
            desk.store.audit("change", "test", what, municipality, Map.of("å", List.of(1, 2.50))));
  }

  /// Does it as the superuser, with every trigger and policy switched off.
  private void tamper(String... statements) {
    for (var sql : statements) {
      desk.owner.sql("alter table audit_log disable trigger user").update();
      desk.owner.sql(sql).update();
      desk.owner.sql("alter table audit_log enable trigger user").update();
    }
  }

  private List<Break> breaks() {
    return verification.verify().breaks();
  }

  @Test
  void anUntouchedLogIsWhole() {
    var result = verification.verify();
    assertThat(result.breaks()).isEmpty();
    assertThat(result.rows()).isEqualTo(10);
  }

  @Test
  void theHashDoesNotDependOnTheTimeZone() {
    desk.owner.sql("alter role loftet_app set timezone = 'Pacific/Auckland'").update();
    try {
      write("0486", "andra sidan jorden");
      assertThat(breaks()).isEmpty();
    } finally {
      desk.owner.sql("alter role loftet_app reset timezone").update();
    }
  }

  @Test
  void findsAChangedRow() {
    tamper("update audit_log set actor = 'nagon annan' where seq = 4");
    assertThat(breaks()).containsExactly(new Break("audit.break.changed", 4, 4));
  }

  @Test
  void findsAChangedRowWithItsHashMadeAnew() {
    tamper(
        "update audit_log set actor = 'x' where seq = 4",
        "update audit_log set hash = audit_hash(seq, at, actor, municipality, action, subject,"
            + " subject_id, detail, previous) where seq = 4");
    assertThat(breaks()).containsExactly(new Break("audit.break.moved", 5, 5));
  }

  @Test
  void findsARemovedRow() {
    tamper("delete from audit_log where seq in (6, 7)");
    assertThat(breaks()).containsExactly(new Break("audit.break.missing", 6, 7));
  }

  @Test
  void findsTheFirstRowRemoved() {
    tamper("delete from audit_log where seq = 1");
    assertThat(breaks()).containsExactly(new Break("audit.break.missing", 1, 1));
  }

  @Test
  void findsRowsRemovedAtTheEnd() {
    tamper("delete from audit_log where seq > 8");
    assertThat(breaks()).contains(new Break("audit.break.cut", 9, 10));
  }

  @Test
  void findsRowsRemovedAtTheEndEvenWhenTheHeadWasForged() {
    tamper(
        "delete from audit_log where seq > 8",
        "update audit_head set seq = 8, hash = (select hash from audit_log where seq = 8)");
    assertThat(breaks()).containsExactly(new Break("audit.break.cut", 9, 10));
  }

  @Test
  void findsTheWholeLogEmptied() {
    tamper("truncate audit_log", "update audit_head set seq = 0, hash = repeat('0', 64)");
    assertThat(breaks()).containsExactly(new Break("audit.break.cut", 1, 10));
  }

  @Test
  void findsRowsThatChangedPlaces() {
    tamper(
        "update audit_log set seq = 1000 where seq = 3",
        "update audit_log set seq = 3 where seq = 4",
        "update audit_log set seq = 4 where seq = 1000");
    assertThat(breaks())
        .contains(new Break("audit.break.changed", 3, 3), new Break("audit.break.changed", 4, 4));
  }

  @Test
  void findsALogForgedFromTheMiddleOn() {
    tamper("update audit_log set actor = 'x' where seq = 5");
    for (int seq = 5; seq <= 10; seq++) {
      tamper(
          "update audit_log set previous = (select hash from audit_log where seq = %d) where seq = %d"
              .formatted(seq - 1, seq),
          ("update audit_log set hash = audit_hash(seq, at, actor, municipality, action, subject,"
                  + " subject_id, detail, previous) where seq = %d")
              .formatted(seq));
    }
    tamper("update audit_head set hash = (select hash from audit_log where seq = 10)");
    assertThat(breaks()).containsExactly(new Break("audit.break.checkpoint", 10, 10));
  }

  @Test
  void theApplicationsRoleCannotChangeIt() {
    for (var sql :
        List.of(
            "update audit_log set actor = 'x'",
            "delete from audit_log",
            "truncate audit_log",
            "update audit_head set seq = 0",
            "insert into audit_log (seq, at, actor, action, subject, subject_id, detail, previous,"
                + " hash) values (99, now(), 'x', 'x', 'x', 'x', '{}', '', '')")) {
      assertThatThrownBy(() -> desk.db.sql(sql).update()).as(sql).isNotNull();
    }
  }

  @Test
  void nobodyWritesInTheLogOfAnotherMunicipality() {
    assertThatThrownBy(() ->
            desk.as(
                Desk.person("0486", "kommun"),
                () -> desk.store.audit("x", "x", "x", "0484", Map.of())))
        .hasStackTraceContaining("another municipality");
  }

  @Test
  void aRowIsAsClosedAsTheObjectItTellsOf() {
    desk.municipality("0486", "Strängnäs kommun");
    desk.as(
        Desk.person("0486", "polis"),
        () ->
            desk.store.audit(
                "read",
                "problem",
                se.loftet.platform.model.Head.unmarked("0486", "hemligt", "polis"),
                Map.of()));
    assertThat(seen(Desk.person("0486", "polis"))).isEqualTo(11);
    assertThat(seen(Desk.person("0486", "kommun"))).isEqualTo(10);
    var reader =
        new Acting(
            1,
            "r",
            "0486",
            "polis",
            SecrecyClass.PARTY,
            Acting.Write.NONE,
            java.util.Set.of(Right.READ),
            false,
            "");
    assertThat(seen(reader)).as("without the right to the log").isZero();
  }

  private long seen(Acting who) {
    return desk.as(
        who, () -> desk.db.sql("select count(*) from audit_log").query(Long.class).single());
  }
}
