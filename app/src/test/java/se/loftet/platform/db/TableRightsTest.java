package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.loftet.platform.db.SecuredTables.HERE;
import static se.loftet.platform.db.SecuredTables.THERE;
import static se.loftet.platform.db.SecuredTables.acting;
import static se.loftet.platform.db.SecuredTables.everything;

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

/// What the database itself refuses the roles, and of particular tables, whoever writes the
/// question.
class TableRightsTest {
  private static SecuredTables tables;

  @BeforeAll
  static void fill() {
    tables = new SecuredTables();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void theRolesCannotStepAsideFromPolicies() {
    assertThat(tables.catalogue.powerfulRoles()).isEmpty();
    for (var link : List.of(tables.desk.db, tables.desk.open)) {
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
    for (var side : List.of(tables.desk.database.staff(), tables.desk.database.open())) {
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
    return tables.catalogue.references().stream()
        .map(reference ->
            dynamicTest(
                reference,
                () -> {
                  var words = reference.split("\\.", -1);
                  var foreign =
                      tables.rows.id(tables.catalogue.target(words[0], words[1]), THERE, "open");
                  assertThatThrownBy(() ->
                          tables
                              .desk
                              .owner
                              .sql(
                                  "update %s set %s = %d where municipality = '%s' and ref = 'internal'"
                                      .formatted(words[0], words[1], foreign, HERE))
                              .update())
                      .isInstanceOf(DataAccessException.class);
                }));
  }

  @Test
  void accountsAreReachedOnlyAtTheAccessDesk() {
    tables.desk.owner.sql("insert into staff (login, display_name) values ('x', 'x')").update();
    tables
        .desk
        .owner
        .sql("insert into one_time_link (token_hash, purpose, expires) values ('h', 'p', now())")
        .update();
    tables
        .desk
        .owner
        .sql("insert into role_grant (staff, role, party) select id, 'READER', 'kommun' from staff")
        .update();
    for (var table : List.of("staff", "role_grant", "one_time_link")) {
      assertThat(tables.count(everything("kommun"), table, "true")).as(table).isZero();
      assertThat(tables.count(everything("kommun").atDesk("access"), table, "true")).isPositive();
    }
    tables.refused(
        everything("kommun"), "insert into staff (login, display_name) values ('y', 'y')");
    tables.refused(
        everything("kommun").atDesk("access"),
        "insert into role_grant (staff, role, party) select id, 'READER', '*' from staff");
  }

  @Test
  void draftsAreTheWritersOwn() {
    long other =
        tables
            .desk
            .owner
            .sql("insert into staff (login, display_name) values ('d', 'd') returning id")
            .query(Long.class)
            .single();
    tables
        .desk
        .owner
        .sql(
            "insert into draft (staff, municipality, kind, base_version, fields, saved)"
                + " values (?, ?, 'problem', 1, '{}', now())")
        .params(other, HERE)
        .update();
    assertThat(tables.count(everything("kommun"), "draft", "true")).isZero();
    tables.refused(
        everything("kommun"),
        "insert into draft (staff, municipality, kind, base_version, fields, saved)"
            + " values (%d, '%s', 'x', 1, '{}', now())".formatted(other, HERE));
  }

  @Test
  void aPartyApprovesOnlyForItself() {
    var sql =
        "insert into approval (municipality, subject, subject_id, sha256, party, approved, by_role,"
            + " at) values ('%s', 'x', 1, 'h', '%s', true, 'r', now())";
    tables.refused(everything("kommun"), sql.formatted(HERE, "polis"));
    tables.refused(everything("kommun"), sql.formatted(THERE, "kommun"));
    tables.refused(
        acting("kommun", SecrecyClass.PARTY, Write.ALL, Right.READ, Right.EDIT),
        sql.formatted(HERE, "kommun"));
    assertThat(tables.write(everything("kommun"), sql.formatted(HERE, "kommun"))).isEqualTo(1);
    assertThat(tables.count(everything("kommun").in(THERE), "approval", "true")).isZero();
  }

  @Test
  void aMunicipalityIsChangedByWhoAdministersOrReleases() {
    var sql = "update municipality set contact = 'x' where code = '%s'";
    var editor = acting("kommun", SecrecyClass.PARTY, Write.ALL, Right.READ, Right.EDIT);
    assertThat(tables.write(editor, sql.formatted(HERE))).isZero();
    assertThat(tables.write(everything("kommun"), sql.formatted(THERE))).isZero();
    assertThat(tables.write(everything("kommun"), sql.formatted(HERE))).isEqualTo(1);
    tables.refused(
        everything("kommun"),
        "insert into municipality (code, name, slug) values ('0480', 'N', 'n')");
    tables.refused(everything("kommun"), "insert into police_area (code, name) values ('x', 'X')");
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
            tables.write(
                operator, "insert into municipality (code, name, slug) values ('0480', 'N', 'n')"))
        .isEqualTo(1);
    assertThat(tables.write(operator, "insert into police_area (code, name) values ('x', 'X')"))
        .isEqualTo(1);
    assertThat(
            tables.write(
                operator,
                "insert into police_area_municipality (police_area, municipality)"
                    + " values ('x', '0480')"))
        .isEqualTo(1);
    tables.refused(
        everything("kommun"),
        "insert into police_area_municipality (police_area, municipality) values ('x', '%s')"
            .formatted(THERE));
    assertThat(tables.write(everything("kommun"), "delete from police_area_municipality")).isZero();
    assertThat(tables.count(operator, "promise", "true")).isZero();
  }

  @Test
  void aReleasedWalkIsChangedByWhoMayRelease() {
    tables
        .desk
        .owner
        .sql("update walk set released = now() where ref = 'open' and municipality = ?")
        .param(HERE)
        .update();
    var editor = acting("kommun", SecrecyClass.PARTY, Write.ALL, Right.READ, Right.LOG, Right.EDIT);
    for (var sql :
        List.of(
            "update walk set state = 'CANCELLED' where ref = 'open'",
            "update walk set title = 'annan' where ref = 'open'",
            "delete from walk where ref = 'open'")) {
      tables.refused(editor, sql);
    }
    assertThat(tables.write(editor, "update walk set title = 'annan' where ref = 'internal'"))
        .isOne();
    assertThat(
            tables.write(
                everything("kommun"), "update walk set state = 'CANCELLED' where ref = 'open'"))
        .isOne();
  }

  @Test
  void aSignedPromiseStaysSignedWhereverItIsMoved() {
    var document = tables.rows.id("promise_document", HERE, "party-polis");
    var draft = tables.rows.id("promise_document", HERE, "open");
    var promise = tables.rows.id("promise", HERE, "internal");
    tables
        .desk
        .owner
        .sql("update promise set document = ? where id = ?")
        .params(document, promise)
        .update();
    tables
        .desk
        .owner
        .sql("update promise_document set state = 'SIGNED' where id = ?")
        .param(document)
        .update();
    for (var sql :
        List.of(
            "update promise set text = 'annat' where id = " + promise,
            "update promise set document = %d where id = %d".formatted(draft, promise),
            "delete from promise where id = " + promise)) {
      assertThatThrownBy(() -> tables.write(everything("kommun"), sql))
          .as("by somebody who cannot see the document: " + sql)
          .hasStackTraceContaining("only amended");
    }
  }
}
