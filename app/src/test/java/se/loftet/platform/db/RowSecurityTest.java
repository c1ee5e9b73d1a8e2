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
import se.loftet.platform.db.Acting.Write;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.SampleRows;

/// What the database itself refuses, for every table there is: a table added later is tried by the
/// same questions, and one without policies fails.
class RowSecurityTest {
  private static final Set<String> PLAIN = Set.of("flyway_schema_history");

  /// What those may write who only log what was done and seen.
  private static final Set<String> LOGGED = Set.of("log_entry", "observation", "photo");

  private static SecuredTables tables;

  @BeforeAll
  static void fill() {
    tables = new SecuredTables();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  private static Stream<DynamicTest> each(
      List<String> tables, java.util.function.Consumer<String> question) {
    assertThat(tables).isNotEmpty();
    return tables.stream().map(table -> dynamicTest(table, () -> question.accept(table)));
  }

  @TestFactory
  Stream<DynamicTest> everyTableHasForcedPolicies() {
    return each(
        tables.catalogue.tables().stream().filter(t -> !PLAIN.contains(t)).toList(),
        table -> {
          assertThat(tables.catalogue.secured(table))
              .as("row security enabled and forced")
              .isTrue();
          assertThat(tables.catalogue.policies(table)).as("policies").isNotEmpty();
        });
  }

  @Test
  void nothingWithTheOwnersRightsIsOpenToAll() {
    assertThat(tables.catalogue.viewsWithOwnersRights()).isEmpty();
    assertThat(tables.catalogue.ownersFunctionsFor("loftet_public")).isEmpty();
    assertThat(tables.catalogue.ownersFunctionsFor("loftet_app"))
        .containsExactlyInAnyOrder(
            "append_audit",
            "contribution_receipt",
            "finding_receipt",
            "forget_frames",
            "forget_originals",
            "forget_receipts",
            "mix_answers",
            "read_judgement",
            "ready_urns",
            "receive_answer",
            "receive_contribution",
            "survey_taken",
            "take_urn");
    assertThatThrownBy(() ->
            tables
                .desk
                .open
                .sql("select append_audit(now(), 'x', null, 'x', 'x', 'x', '{}')")
                .query(Long.class)
                .single())
        .hasStackTraceContaining("permission denied");
  }

  @TestFactory
  Stream<DynamicTest> nobodySeesNothing() {
    return each(
        tables.catalogue.tables().stream()
            .filter(t -> !PLAIN.contains(t) && !SampleRows.LISTS.contains(t))
            .filter(t -> tables.catalogue.may("loftet_app", t, "select"))
            .toList(),
        table -> assertThat(tables.count(Acting.NOBODY, table, "true")).isZero());
  }

  @TestFactory
  Stream<DynamicTest> staffSeeTheOwnMunicipalityUpToTheirClearance() {
    return each(
        tables.catalogue.threadTables(),
        table -> {
          assertThat(seen(everything("kommun"), table))
              .containsExactlyInAnyOrder("open", "internal", "party-kommun");
          assertThat(seen(everything("polis"), table))
              .containsExactlyInAnyOrder("open", "internal", "party-polis");
          assertThat(seen(acting("kommun", SecrecyClass.INTERNAL, Write.ALL), table))
              .containsExactlyInAnyOrder("open", "internal");
          assertThat(seen(acting("kommun", SecrecyClass.OPEN, Write.ALL), table))
              .containsExactly("open");
          assertThat(
                  tables.count(everything("kommun"), table, "municipality = '%s'".formatted(THERE)))
              .isZero();
        });
  }

  private static List<String> seen(Acting who, String table) {
    return tables.desk.as(
        who,
        () ->
            tables
                .desk
                .db
                .sql("select ref from %s".formatted(table))
                .query((row, n) -> row.getString(1))
                .list());
  }

  @TestFactory
  Stream<DynamicTest> whoMayNotWriteDoesNot() {
    return each(
        tables.catalogue.threadTables(),
        table -> {
          var reader = acting("kommun", SecrecyClass.PARTY, Write.NONE, Right.values());
          assertThat(tables.write(reader, "update %s set position = 7".formatted(table))).isZero();
          assertThat(tables.write(reader, "delete from %s".formatted(table))).isZero();
          tables.refused(reader, tables.rows.insert(table, HERE, "new", "OPEN", "kommun"));
          var logger = acting("kommun", SecrecyClass.PARTY, Write.LOG, Right.values());
          if (!LOGGED.contains(table)) {
            assertThat(tables.write(logger, "update %s set position = 7".formatted(table)))
                .isZero();
            assertThat(tables.write(logger, "delete from %s".formatted(table))).isZero();
            tables.refused(logger, tables.rows.insert(table, HERE, "new", "OPEN", "kommun"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nobodyWritesPastTenantPartyOrClearance() {
    return each(
        tables.catalogue.threadTables(),
        table -> {
          var me = everything("kommun");
          tables.refused(me, tables.rows.insert(table, THERE, "new", "OPEN", "kommun"));
          tables.refused(me, tables.rows.insert(table, HERE, "new", "PARTY", "polis"));
          tables.refused(
              acting("kommun", SecrecyClass.INTERNAL, Write.ALL, Right.values()),
              tables.rows.insert(table, HERE, "new", "PARTY", "kommun"));
          assertThat(
                  tables.write(
                      me,
                      "update %s set position = 7 where municipality = '%s'"
                          .formatted(table, THERE)))
              .isZero();
          assertThat(
                  tables.write(
                      me,
                      "update %s set position = 7 where owner = 'polis' and secrecy = 'PARTY'"
                          .formatted(table)))
              .isZero();
          tables.refused(
              me, "update %s set municipality = '%s' where ref = 'open'".formatted(table, THERE));
          tables.refused(
              me, "update %s set owner = 'polis' where ref = 'party-kommun'".formatted(table));
        });
  }

  @TestFactory
  Stream<DynamicTest> onlyWhoMayReleaseReleases() {
    return each(
        tables.catalogue.threadTables(),
        table ->
            tables.refused(
                acting("kommun", SecrecyClass.PARTY, Write.ALL, Right.READ, Right.EDIT),
                "update %s set released = now() where ref = 'open'".formatted(table)));
  }

  @TestFactory
  Stream<DynamicTest> thePublicSeesWhatIsReleasedAndWritesNothing() {
    return each(
        tables.catalogue.threadTables(),
        table -> {
          assertThat(publicly(table)).isZero();
          tables
              .desk
              .owner
              .sql(
                  "update %s set released = now() where ref = 'open' and municipality = ?"
                      .formatted(table))
              .param(HERE)
              .update();
          assertThat(publicly(table)).isEqualTo(1);
          for (var sql :
              List.of(
                  "update %s set position = 7".formatted(table),
                  "delete from %s".formatted(table),
                  tables.rows.insert(table, HERE, "new", "OPEN", "kommun"))) {
            assertThatThrownBy(() -> tables.desk.open.sql(sql).update())
                .as(sql)
                .hasStackTraceContaining("permission denied");
          }
          tables.desk.owner.sql("update %s set released = null".formatted(table)).update();
        });
  }

  private static long publicly(String table) {
    return tables.desk.open.sql("select count(*) from " + table).query(Long.class).single();
  }

  @TestFactory
  Stream<DynamicTest> aLinkIsSeenWithBothItsEnds() {
    return each(
        tables.catalogue.linkTables(),
        table -> {
          tables.rows.link(table, HERE, "open", "party-polis");
          tables.rows.link(table, THERE, "open", "open");
          assertThat(tables.count(everything("polis"), table, "true")).isEqualTo(1);
          assertThat(tables.count(everything("kommun"), table, "true")).isZero();
          assertThat(publicly(table)).isZero();
          var logger = acting("polis", SecrecyClass.PARTY, Write.LOG, Right.values());
          assertThat(tables.write(logger, "delete from " + table)).isZero();
          assertThat(tables.write(everything("kommun"), "delete from " + table)).isZero();
          tables.refused(
              everything("polis"), tables.rows.linking(table, HERE, "open", THERE, "internal"));
          tables.refused(logger, tables.rows.linking(table, HERE, "open", HERE, "internal"));
          tables.desk.owner.sql("delete from " + table).update();
        });
  }

  @TestFactory
  Stream<DynamicTest> otherTablesAreClosedToThePublic() {
    var open =
        Set.of(
            "municipality",
            "police_area",
            "police_area_municipality",
            "formal_version",
            "public_change");
    return each(
        tables.catalogue.tables().stream()
            .filter(t -> !PLAIN.contains(t) && !open.contains(t))
            .filter(t -> !tables.catalogue.threadTables().contains(t))
            .filter(t -> !tables.catalogue.linkTables().contains(t))
            .toList(),
        table -> {
          for (var privilege : List.of("insert", "update", "delete", "truncate")) {
            assertThat(tables.catalogue.may("loftet_public", table, privilege))
                .as(privilege)
                .isFalse();
          }
          if (tables.catalogue.may("loftet_public", table, "select")) {
            assertThat(publicly(table)).as("rows nobody released").isZero();
          }
        });
  }
}
