package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.followup.Decision;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Municipalities;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.RunningApplication;
import se.loftet.support.SampleHistory;
import se.loftet.thread.PublicMarksRepository;

/// A renderer that has rendered before and one that never has, over the same rows.
class PeriodPagesTest {
  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final SampleHistory HISTORY = new SampleHistory(APPLICATION);
  private static final String CODE = SampleHistory.CODE;
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 17);
  private static final MunicipalityRenderer EXPERIENCED = renderer();

  @BeforeAll
  static void fill() {
    HISTORY.write();
    HISTORY.run(PeriodPagesTest::more);
    letSignedTextBeChanged();
  }

  private static void letSignedTextBeChanged() {
    for (var guard : List.of("keep_signed", "keep_signed_promise", "keep_adopted")) {
      JdbcClient.create(APPLICATION.bean(Database.class).owner())
          .sql(
              "create or replace function "
                  + guard
                  + "() returns trigger language plpgsql as"
                  + " 'begin return coalesce(new, old); end'")
          .update();
    }
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  private static MunicipalityRenderer renderer() {
    return new MunicipalityRenderer(
        APPLICATION.bean("publicStore", Store.class),
        APPLICATION.bean(PublicRepository.class),
        APPLICATION.bean(PageWriter.class),
        APPLICATION.bean(PublicEditions.class),
        APPLICATION.bean(ReleasedFindingRepository.class),
        APPLICATION.bean(PublicMarksRepository.class));
  }

  private static void more() {
    var store = HISTORY.store();
    var problem = store.named(Problem.class, CODE, "p1").orElseThrow();
    var source = store.named(Evidence.class, CODE, "k1").orElseThrow();
    store.insert(
        new Cause(
            SampleHistory.open("orsak"),
            ThreadObject.ref(problem),
            Cause.Corner.GUARDIAN,
            "Ingen vuxen",
            null));
    store.insert(
        new Stance(
            SampleHistory.open("hallning"),
            ThreadObject.ref(problem),
            SourceKind.PUBLICATION,
            Stance.Kind.SUPPORTS,
            ThreadObject.ref(source),
            "Sägs"));
    var area = store.named(FocusArea.class, CODE, "trafik").orElseThrow();
    store.insert(
        new Goal(
            SampleHistory.open("mal"),
            ThreadObject.ref(area),
            Goal.Kind.EFFECT,
            "Lugnare trafik",
            null,
            null));
    var walks = store.named(Promise.class, CODE, "2019-4").orElseThrow();
    store.insert(
        new Verdict(
            SampleHistory.open("bedomning"),
            ThreadObject.ref(walks),
            Verdict.Done.KEPT,
            "Fyra gjordes",
            Verdict.Mattered.CANNOT_TELL,
            "Ingen mätte",
            List.of(),
            null,
            null));
    var next = store.named(Promise.class, CODE, "2024-1").orElseThrow();
    store.insert(
        new Decision(
            SampleHistory.open("beslut"),
            ThreadObject.ref(walks),
            null,
            Decision.Choice.CHANGE,
            "Vandringarna blir fältare",
            null,
            null,
            ThreadObject.ref(next)));
  }

  /// A tag for each address.
  private static Map<String, String> pages(MunicipalityRenderer renderer) {
    var reading =
        new TransactionTemplate(
            APPLICATION.bean("publicTransactionManager", PlatformTransactionManager.class));
    var municipalities = APPLICATION.bean("publicMunicipalities", Municipalities.class);
    var municipality =
        municipalities.list().stream().filter(each -> each.code().equals(CODE)).findAny();
    return Objects.requireNonNull(
        reading.execute(status ->
            new TreeMap<>(
                renderer
                    .render(municipality.orElseThrow(), municipalities.policeAreas(CODE), TODAY)
                    .pages()
                    .entrySet()
                    .stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().plain().tag())))));
  }

  private static void change(String sql) {
    try (var connection = APPLICATION.bean(Database.class).owner().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('loftet.loading', 'yes', true)");
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
    var addresses = new TreeSet<>(before.keySet());
    addresses.addAll(after.keySet());
    addresses.removeIf(each -> Objects.equals(before.get(each), after.get(each)));
    return addresses;
  }

  @Test
  void whateverChangesThePagesAreThoseOfSomeoneWhoReadsEverything() {
    var before = pages(EXPERIENCED);
    for (var column :
        List.of(
            "party.name",
            "place.name",
            "evidence.title",
            "promise_document.title",
            "promise_document.aim",
            "situation_picture.title",
            "problem.title",
            "cause.text",
            "stance.note",
            "focus_area.title",
            "goal.text",
            "promise.text",
            "activity.text",
            "log_entry.note",
            "outcome.text",
            "verdict.done_reason",
            "decision.reason",
            "follow_up.title")) {
      var table = column.substring(0, column.indexOf('.'));
      var name = column.substring(column.indexOf('.') + 1);
      change(
          "update %s set %s = %s || ' (ändrat)' where released is not null and %s is not null"
              .formatted(table, name, name, name));
      var after = pages(EXPERIENCED);
      assertThat(after).as(column).isEqualTo(pages(renderer()));
      assertThat(differing(before, after)).as(column).isNotEmpty();
      before = after;
    }
    for (var table : List.of("decision", "verdict", "outcome", "log_entry", "goal", "stance")) {
      change("update " + table + " set released = null where released is not null");
      var after = pages(EXPERIENCED);
      assertThat(after).as(table).isEqualTo(pages(renderer()));
      assertThat(differing(before, after)).as(table).isNotEmpty();
      before = after;
      change("delete from " + table);
      assertThat(pages(EXPERIENCED)).as(table).isEqualTo(after);
      change("update party set name = name || '.'");
      before = pages(EXPERIENCED);
    }
  }

  @Test
  void aChangeConcernsItsOwnPeriodAloneUnlessAnyMayShowIt() {
    var marks = APPLICATION.bean(PublicMarksRepository.class);
    var before = marks.periods(CODE);
    change("update promise set text = text where ref = '2019-4'");
    var after = marks.periods(CODE);
    var documents = new ArrayList<PromiseDocument>();
    HISTORY.run(() -> documents.addAll(HISTORY.store().all(PromiseDocument.class, CODE)));
    long changed =
        documents.stream()
            .filter(each -> each.head().ref().equals("2019"))
            .findAny()
            .orElseThrow()
            .head()
            .id();
    assertThat(after.every()).isEqualTo(before.every());
    assertThat(after.own().get(changed)).isNotEqualTo(before.own().get(changed));
    assertThat(after.own().keySet()).isEqualTo(before.own().keySet());
    after
        .own()
        .forEach((id, mark) -> {
          if (id != changed) {
            assertThat(mark).isEqualTo(before.own().get(id));
          }
        });
    change("update evidence set title = title where ref = 'k1'");
    assertThat(marks.periods(CODE).every()).isNotEqualTo(after.every());
  }

  @Test
  void aChangeThatIsNotReleasedConcernsNoPeriod() {
    var marks = APPLICATION.bean(PublicMarksRepository.class);
    var before = marks.periods(CODE);
    change("update promise set text = text where ref = 'hemligt-1'");
    assertThat(marks.periods(CODE)).isEqualTo(before);
  }
}
