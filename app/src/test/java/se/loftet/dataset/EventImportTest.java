package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Workbench;

/// Events taken in, as analyses read them.
class EventImportTest {
  private static Workbench bench;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    bench = new Workbench();
    here(() ->
        bench.the(Municipalities.class).save(new Municipality("0486", "Kommunen", "kommunen")));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static <T> T here(Supplier<T> work) {
    return Acting.system("0486").<T, RuntimeException>call(work::get);
  }

  private Imports.Result take(byte[] text, String ref) {
    return here(() -> {
      try {
        var file = Source.of(Files.write(folder.resolve("h.csv"), text), "h.csv");
        var imports = bench.the(Imports.class);
        var wishes = new Wishes(null, null, null, ref);
        var order = imports.order(file, wishes, SecrecyClass.INTERNAL, "kommun");
        return imports.take(order, rows -> {}, () -> false);
      } catch (IOException trouble) {
        throw new IllegalStateException(trouble);
      }
    });
  }

  private static EventTable events(Imports.Result result, AsOf asOf) {
    return here(
        () -> bench.the(DataSets.class).events(result.dataSet().id(), asOf, EventTable.Choice.ALL));
  }

  @Test
  void eventsComeBackByColumn() {
    var text =
        """
        id,datum,typ,longitude,latitude
        1,2024-03-01 21:15,Skadegörelse,17.03,59.377
        2,2024-03-02,Stöld,,
        """;
    var result = take(text.getBytes(StandardCharsets.UTF_16), "handelser");
    var events = events(result, AsOf.NOW);
    assertThat(events.size()).isEqualTo(2);
    assertThat(events.categories()).containsExactly("Skadegörelse", "Stöld");
    assertThat(events.startMicros()[0])
        .isEqualTo(1_709_324_100_000_000L)
        .isEqualTo(events.endMicros()[0]);
    assertThat(events.endMicros()[1] - events.startMicros()[1]).isEqualTo(86_400_000_000L);
    assertThat(events.east()[0]).isBetween(600_000.0, 640_000.0);
    assertThat(events.north()[1]).isNaN();
    assertThat(Flag.NO_POSITION.in(events.flags()[1])).isTrue();
    assertThat(Flag.OUTSIDE_MUNICIPALITY.in(events.flags()[0])).isFalse();
  }

  private static long blocks(DataSet set) {
    var at = bench.settings();
    return JdbcClient.create(
            new DriverManagerDataSource(Objects.requireNonNull(at.url()), at.user(), at.password()))
        .sql("select count(*) from data_event_block where data_set = ?")
        .param(set.id())
        .query(Long.class)
        .single();
  }

  /// Where the events of a first delivery are read from blocks, what is now is read from the rows.
  private static EventTable asRows(Imports.Result result) {
    var told = events(result, new AsOf(result.delivery().id()));
    assertThat(EventTables.columns(told)).isEqualTo(EventTables.columns(events(result, AsOf.NOW)));
    return told;
  }

  @Test
  void eventsKeptByColumnAreThoseOfTheRows() {
    var text = new StringBuilder("id,datum,typ,longitude,latitude\n");
    for (int i = 0; i < 70_000; i++) {
      text.append(i).append(",2024-03-0").append(1 + i % 9);
      text.append(i % 7 == 0 ? ",Stöld,,\n" : " 21:15,Rån,17.0" + i % 10 + ",59.4\n");
    }
    var first = take(text.toString().getBytes(StandardCharsets.UTF_8), "per-kolumn");
    assertThat(blocks(first.dataSet())).isEqualTo(2);
    var before = asRows(first);
    text.append("x,2025-01-01,Brand,,\n");
    var second = take(text.toString().getBytes(StandardCharsets.UTF_8), "per-kolumn");
    assertThat(asRows(second).size()).isEqualTo(before.size() + 1);
    assertThat(events(first, new AsOf(first.delivery().id()))).isSameAs(before);
    here(() -> {
      bench.the(Imports.class).undo(first.dataSet().id());
      bench.the(Imports.class).undo(first.dataSet().id());
      return true;
    });
    assertThat(blocks(first.dataSet())).isZero();
  }

  private static String corrected(int round) {
    var text = new StringBuilder("id,datum,typ,longitude,latitude\n");
    for (int i = round * 20; i < 400; i++) {
      boolean changed = i % 50 == round;
      text.append(i).append(changed ? ",2024-04-1" : ",2024-03-0").append(1 + i % 9);
      text.append(
          i % 7 == 0 ? ",Stöld,,\n" : i % 3 == 0 ? ",Rån,17.03,59.4\n" : ",Brand,17.04,59.4\n");
    }
    return text.append(round == 2 ? "z,2025-01-01,Klotter,,\n" : "").toString();
  }

  private static EventTable byColumn(Imports.Result taken) {
    var transaction = new TransactionTemplate(bench.the(PlatformTransactionManager.class));
    var events = bench.the(EventReadRepository.class);
    return here(() ->
        Objects.requireNonNull(
            transaction.execute(_ ->
                Objects.requireNonNull(
                    events.byColumn(taken.dataSet().id(), taken.delivery().id())))));
  }

  /// Each state of a data set that is corrected again and again, by column and from its rows.
  @Test
  void whatLaterDeliveriesChangedIsChangedInTheColumnsAsWell() {
    for (int round = 0; round < 4; round++) {
      var taken = take(corrected(round).getBytes(StandardCharsets.UTF_8), "rattad");
      assertThat(EventTables.told(byColumn(taken)))
          .isEqualTo(EventTables.told(events(taken, AsOf.NOW)))
          .isNotEqualTo(List.of());
    }
  }
}
