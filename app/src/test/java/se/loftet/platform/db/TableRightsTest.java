package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting.Write;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Catalogue;
import se.loftet.support.Desk;
import se.loftet.support.SampleRows;

/// What the database itself refuses the roles, and of particular tables, whoever writes the
/// question.
class TableRightsTest {
  private static final String HERE = "0486";
  private static final String THERE = "0484";
  private static Desk desk;
  private static Catalogue catalogue;
  private static SampleRows rows;

  @BeforeAll
  static void fill() {
    desk = new Desk();
    desk.municipality(HERE, "Strängnäs kommun");
    desk.municipality(THERE, "Eskilstuna kommun");
    catalogue = new Catalogue(desk.owner);
    rows = new SampleRows(desk.owner, catalogue);
    rows.fill(HERE);
    rows.fill(THERE);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Acting acting(String party, Right... rights) {
    return new Acting(
        1, "t", HERE, party, SecrecyClass.PARTY, Write.ALL, Set.of(rights), false, "");
  }

  private static Acting everything(String party) {
    var rights = EnumSet.complementOf(EnumSet.of(Right.OPERATE));
    return acting(party, rights.toArray(Right[]::new));
  }

  private static long count(Acting who, String table, String condition) {
    return desk.as(
        who,
        () ->
            desk.db
                .sql("select count(*) from %s where %s".formatted(table, condition))
                .query(Long.class)
                .single());
  }

  private static int write(Acting who, String sql) {
    return desk.as(who, () -> desk.db.sql(sql).update());
  }

  private static void refused(Acting who, String sql) {
    assertThatThrownBy(() -> write(who, sql)).as(sql).isInstanceOf(DataAccessException.class);
  }

  @Test
  void theRolesCannotStepAsideFromPolicies() {
    assertThat(catalogue.powerfulRoles()).isEmpty();
    for (var link : List.of(desk.db, desk.open)) {
      for (var sql :
          List.of(
              "set role postgres",
              "set session authorization postgres",
              "set session_replication_role = replica",
              "alter table promise disable row level security",
              "alter table promise disable trigger all",
              "drop policy staff_read on promise",
              "create table public.mine (x int)",
              "create function public.mine() returns int language sql as 'select 1'",
              "truncate promise",
              "alter role loftet_app bypassrls",
              "copy promise to program 'cat'")) {
        assertThatThrownBy(() -> link.sql(sql).update()).as(sql).isNotNull();
      }
    }
  }

  @Test
  void switchingRowSecurityOffShowsNothing() {
    for (var side : List.of(desk.database.staff(), desk.database.open())) {
      var link = JdbcClient.create(side);
      var transaction = new TransactionTemplate(new JdbcTransactionManager(side));
      assertThatThrownBy(() ->
              transaction.executeWithoutResult(status -> {
                link.sql("set local row_security = off").update();
                link.sql("select count(*) from promise").query(Long.class).single();
              }))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> anObjectRefersOnlyToItsOwnMunicipality() {
    return catalogue.references().stream()
        .map(reference ->
            dynamicTest(
                reference,
                () -> {
                  var words = reference.split("\\.", -1);
                  var foreign = rows.id(catalogue.target(words[0], words[1]), THERE, "open");
                  assertThatThrownBy(() ->
                          desk.owner
                              .sql(
                                  "update %s set %s = %d where municipality = '%s' and ref = 'internal'"
                                      .formatted(words[0], words[1], foreign, HERE))
                              .update())
                      .isInstanceOf(DataAccessException.class);
                }));
  }

  @Test
  void accountsAreReachedOnlyAtTheAccessDesk() {
    desk.owner.sql("insert into staff (login, display_name) values ('x', 'x')").update();
    desk.owner
        .sql("insert into one_time_link (token_hash, purpose, expires) values ('h', 'p', now())")
        .update();
    desk.owner
        .sql("insert into role_grant (staff, role, party) select id, 'READER', 'kommun' from staff")
        .update();
    for (var table : List.of("staff", "role_grant", "one_time_link")) {
      assertThat(count(everything("kommun"), table, "true")).as(table).isZero();
      assertThat(count(everything("kommun").atDesk("access"), table, "true")).isPositive();
    }
    refused(everything("kommun"), "insert into staff (login, display_name) values ('y', 'y')");
    refused(
        everything("kommun").atDesk("access"),
        "insert into role_grant (staff, role, party) select id, 'READER', '*' from staff");
  }

  @Test
  void draftsAreTheWritersOwn() {
    long other =
        desk.owner
            .sql("insert into staff (login, display_name) values ('d', 'd') returning id")
            .query(Long.class)
            .single();
    desk.owner
        .sql(
            "insert into draft (staff, municipality, kind, base_version, fields, saved)"
                + " values (?, ?, 'problem', 1, '{}', now())")
        .params(other, HERE)
        .update();
    assertThat(count(everything("kommun"), "draft", "true")).isZero();
    refused(
        everything("kommun"),
        "insert into draft (staff, municipality, kind, base_version, fields, saved)"
            + " values (%d, '%s', 'x', 1, '{}', now())".formatted(other, HERE));
  }

  @Test
  void aPartyApprovesOnlyForItself() {
    var sql =
        "insert into approval (municipality, subject, subject_id, sha256, party, approved, by_role,"
            + " at) values ('%s', 'x', 1, 'h', '%s', true, 'r', now())";
    refused(everything("kommun"), sql.formatted(HERE, "polis"));
    refused(everything("kommun"), sql.formatted(THERE, "kommun"));
    refused(acting("kommun", Right.READ, Right.EDIT), sql.formatted(HERE, "kommun"));
    assertThat(write(everything("kommun"), sql.formatted(HERE, "kommun"))).isEqualTo(1);
    assertThat(count(everything("kommun").in(THERE), "approval", "true")).isZero();
  }

  @Test
  void aMunicipalityIsChangedByWhoAdministersOrReleases() {
    var sql = "update municipality set contact = 'x' where code = '%s'";
    var editor = acting("kommun", Right.READ, Right.EDIT);
    assertThat(write(editor, sql.formatted(HERE))).isZero();
    assertThat(write(everything("kommun"), sql.formatted(THERE))).isZero();
    assertThat(write(everything("kommun"), sql.formatted(HERE))).isEqualTo(1);
    refused(
        everything("kommun"),
        "insert into municipality (code, name, slug) values ('0480', 'N', 'n')");
    refused(everything("kommun"), "insert into police_area (code, name) values ('x', 'X')");
  }

  @Test
  void municipalitiesAndPoliceAreasAreAddedByWhoRunsTheInstallation() {
    var operator =
        new Acting(
            1,
            "t",
            "",
            "drift",
            SecrecyClass.OPEN,
            Write.ALL,
            Set.of(Right.READ, Right.ADMINISTER, Right.OPERATE),
            false,
            "");
    assertThat(
            write(
                operator, "insert into municipality (code, name, slug) values ('0480', 'N', 'n')"))
        .isEqualTo(1);
    assertThat(write(operator, "insert into police_area (code, name) values ('x', 'X')"))
        .isEqualTo(1);
    assertThat(
            write(
                operator,
                "insert into police_area_municipality (police_area, municipality)"
                    + " values ('x', '0480')"))
        .isEqualTo(1);
    refused(
        everything("kommun"),
        "insert into police_area_municipality (police_area, municipality) values ('x', '%s')"
            .formatted(THERE));
    assertThat(write(everything("kommun"), "delete from police_area_municipality")).isZero();
    assertThat(count(operator, "promise", "true")).isZero();
  }

  @Test
  void aReleasedWalkIsChangedByWhoMayRelease() {
    desk.owner
        .sql("update walk set released = now() where ref = 'open' and municipality = ?")
        .param(HERE)
        .update();
    var editor = acting("kommun", Right.READ, Right.LOG, Right.EDIT);
    for (var sql :
        List.of(
            "update walk set state = 'CANCELLED' where ref = 'open'",
            "update walk set title = 'annan' where ref = 'open'",
            "delete from walk where ref = 'open'")) {
      refused(editor, sql);
    }
    assertThat(write(editor, "update walk set title = 'annan' where ref = 'internal'")).isOne();
    assertThat(
            write(everything("kommun"), "update walk set state = 'CANCELLED' where ref = 'open'"))
        .isOne();
  }

  @Test
  void aSignedPromiseStaysSignedWhereverItIsMoved() {
    var document = rows.id("promise_document", HERE, "party-polis");
    var draft = rows.id("promise_document", HERE, "open");
    var promise = rows.id("promise", HERE, "internal");
    desk.owner
        .sql("update promise set document = ? where id = ?")
        .params(document, promise)
        .update();
    desk.owner
        .sql("update promise_document set state = 'SIGNED' where id = ?")
        .param(document)
        .update();
    for (var sql :
        List.of(
            "update promise set text = 'annat' where id = " + promise,
            "update promise set document = %d where id = %d".formatted(draft, promise),
            "delete from promise where id = " + promise)) {
      assertThatThrownBy(() -> write(everything("kommun"), sql))
          .as("by somebody who cannot see the document: " + sql)
          .hasStackTraceContaining("only amended");
    }
  }
}
