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
import se.loftet.platform.db.Acting.Write;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Catalogue;
import se.loftet.support.Desk;
import se.loftet.support.SampleRows;

/// What the database itself refuses, for every table there is: a table added later is tried by the
/// same questions, and one without policies fails.
class RowSecurityTest {
  private static final String HERE = "0486";
  private static final String THERE = "0484";
  private static final Set<String> PLAIN = Set.of("flyway_schema_history");

  /// What those may write who only log what was done and seen.
  private static final Set<String> LOGGED = Set.of("log_entry", "observation", "photo");

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

  private static Acting acting(String party, SecrecyClass clearance, Write write, Right... rights) {
    return new Acting(1, "t", HERE, party, clearance, write, Set.of(rights), false, "");
  }

  private static Acting everything(String party) {
    var rights = EnumSet.complementOf(EnumSet.of(Right.OPERATE));
    return acting(party, SecrecyClass.PARTY, Write.ALL, rights.toArray(Right[]::new));
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

  private static Stream<DynamicTest> each(
      List<String> tables, java.util.function.Consumer<String> question) {
    assertThat(tables).isNotEmpty();
    return tables.stream().map(table -> dynamicTest(table, () -> question.accept(table)));
  }

  @TestFactory
  Stream<DynamicTest> everyTableHasForcedPolicies() {
    return each(
        catalogue.tables().stream().filter(t -> !PLAIN.contains(t)).toList(),
        table -> {
          assertThat(catalogue.secured(table)).as("row security enabled and forced").isTrue();
          assertThat(catalogue.policies(table)).as("policies").isNotEmpty();
        });
  }

  @Test
  void nothingWithTheOwnersRightsIsOpenToAll() {
    assertThat(catalogue.viewsWithOwnersRights()).isEmpty();
    assertThat(catalogue.ownersFunctionsFor("loftet_public")).isEmpty();
    assertThat(catalogue.ownersFunctionsFor("loftet_app"))
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
            desk.open
                .sql("select append_audit(now(), 'x', null, 'x', 'x', 'x', '{}')")
                .query(Long.class)
                .single())
        .hasStackTraceContaining("permission denied");
  }

  @TestFactory
  Stream<DynamicTest> nobodySeesNothing() {
    return each(
        catalogue.tables().stream()
            .filter(t -> !PLAIN.contains(t) && !SampleRows.LISTS.contains(t))
            .filter(t -> catalogue.may("loftet_app", t, "select"))
            .toList(),
        table -> assertThat(count(Acting.NOBODY, table, "true")).isZero());
  }

  @TestFactory
  Stream<DynamicTest> staffSeeTheOwnMunicipalityUpToTheirClearance() {
    return each(
        catalogue.threadTables(),
        table -> {
          assertThat(seen(everything("kommun"), table))
              .containsExactlyInAnyOrder("open", "internal", "party-kommun");
          assertThat(seen(everything("polis"), table))
              .containsExactlyInAnyOrder("open", "internal", "party-polis");
          assertThat(seen(acting("kommun", SecrecyClass.INTERNAL, Write.ALL), table))
              .containsExactlyInAnyOrder("open", "internal");
          assertThat(seen(acting("kommun", SecrecyClass.OPEN, Write.ALL), table))
              .containsExactly("open");
          assertThat(count(everything("kommun"), table, "municipality = '%s'".formatted(THERE)))
              .isZero();
        });
  }

  private static List<String> seen(Acting who, String table) {
    return desk.as(
        who,
        () ->
            desk.db
                .sql("select ref from %s".formatted(table))
                .query((row, n) -> row.getString(1))
                .list());
  }

  @TestFactory
  Stream<DynamicTest> whoMayNotWriteDoesNot() {
    return each(
        catalogue.threadTables(),
        table -> {
          var reader = acting("kommun", SecrecyClass.PARTY, Write.NONE, Right.values());
          assertThat(write(reader, "update %s set position = 7".formatted(table))).isZero();
          assertThat(write(reader, "delete from %s".formatted(table))).isZero();
          refused(reader, rows.insert(table, HERE, "new", "OPEN", "kommun"));
          var logger = acting("kommun", SecrecyClass.PARTY, Write.LOG, Right.values());
          if (!LOGGED.contains(table)) {
            assertThat(write(logger, "update %s set position = 7".formatted(table))).isZero();
            assertThat(write(logger, "delete from %s".formatted(table))).isZero();
            refused(logger, rows.insert(table, HERE, "new", "OPEN", "kommun"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nobodyWritesPastTenantPartyOrClearance() {
    return each(
        catalogue.threadTables(),
        table -> {
          var me = everything("kommun");
          refused(me, rows.insert(table, THERE, "new", "OPEN", "kommun"));
          refused(me, rows.insert(table, HERE, "new", "PARTY", "polis"));
          refused(
              acting("kommun", SecrecyClass.INTERNAL, Write.ALL, Right.values()),
              rows.insert(table, HERE, "new", "PARTY", "kommun"));
          assertThat(
                  write(
                      me,
                      "update %s set position = 7 where municipality = '%s'"
                          .formatted(table, THERE)))
              .isZero();
          assertThat(
                  write(
                      me,
                      "update %s set position = 7 where owner = 'polis' and secrecy = 'PARTY'"
                          .formatted(table)))
              .isZero();
          refused(
              me, "update %s set municipality = '%s' where ref = 'open'".formatted(table, THERE));
          refused(me, "update %s set owner = 'polis' where ref = 'party-kommun'".formatted(table));
        });
  }

  @TestFactory
  Stream<DynamicTest> onlyWhoMayReleaseReleases() {
    return each(
        catalogue.threadTables(),
        table ->
            refused(
                acting("kommun", SecrecyClass.PARTY, Write.ALL, Right.READ, Right.EDIT),
                "update %s set released = now() where ref = 'open'".formatted(table)));
  }

  @TestFactory
  Stream<DynamicTest> thePublicSeesWhatIsReleasedAndWritesNothing() {
    return each(
        catalogue.threadTables(),
        table -> {
          assertThat(publicly(table)).isZero();
          desk.owner
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
                  rows.insert(table, HERE, "new", "OPEN", "kommun"))) {
            assertThatThrownBy(() -> desk.open.sql(sql).update())
                .as(sql)
                .hasStackTraceContaining("permission denied");
          }
          desk.owner.sql("update %s set released = null".formatted(table)).update();
        });
  }

  private static long publicly(String table) {
    return desk.open.sql("select count(*) from " + table).query(Long.class).single();
  }

  @TestFactory
  Stream<DynamicTest> aLinkIsSeenWithBothItsEnds() {
    return each(
        catalogue.linkTables(),
        table -> {
          rows.link(table, HERE, "open", "party-polis");
          rows.link(table, THERE, "open", "open");
          assertThat(count(everything("polis"), table, "true")).isEqualTo(1);
          assertThat(count(everything("kommun"), table, "true")).isZero();
          assertThat(publicly(table)).isZero();
          var logger = acting("polis", SecrecyClass.PARTY, Write.LOG, Right.values());
          assertThat(write(logger, "delete from " + table)).isZero();
          assertThat(write(everything("kommun"), "delete from " + table)).isZero();
          refused(everything("polis"), rows.linking(table, HERE, "open", THERE, "internal"));
          refused(logger, rows.linking(table, HERE, "open", HERE, "internal"));
          desk.owner.sql("delete from " + table).update();
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
        catalogue.tables().stream()
            .filter(t -> !PLAIN.contains(t) && !open.contains(t))
            .filter(t -> !catalogue.threadTables().contains(t))
            .filter(t -> !catalogue.linkTables().contains(t))
            .toList(),
        table -> {
          for (var privilege : List.of("insert", "update", "delete", "truncate")) {
            assertThat(catalogue.may("loftet_public", table, privilege)).as(privilege).isFalse();
          }
          if (catalogue.may("loftet_public", table, "select")) {
            assertThat(publicly(table)).as("rows nobody released").isZero();
          }
        });
  }
}
