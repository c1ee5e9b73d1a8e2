package se.loftet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.support.Desk.person;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.LastChange;
import se.loftet.platform.db.TenantTransactions;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Catalogue;
import se.loftet.support.Desk;
import se.loftet.support.SampleRows;
import se.loftet.thread.PeriodThread;

class RememberedTest {
  private static final String HERE = "0486";
  private static final Acting KOMMUN = person(HERE, "kommun");
  private static final Acting POLIS = person(HERE, "polis");
  private static Desk desk;
  private static TransactionTemplate reading;
  private final Remembered remembered = new Remembered();
  private final AtomicInteger reads = new AtomicInteger();

  @BeforeAll
  static void fill() {
    desk = new Desk();
    desk.municipality(HERE, "Strängnäs kommun");
    new SampleRows(desk.owner, new Catalogue(desk.owner)).fill(HERE);
    reading = new TransactionTemplate(new TenantTransactions(desk.database.staff()));
    reading.setReadOnly(true);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static <T> T read(Acting who, Supplier<T> work) {
    return who.<T, RuntimeException>call(() -> reading.execute(status -> work.get()));
  }

  private int promises(Acting who) {
    return read(who, () -> remembered.of("promises", this::count));
  }

  private int count() {
    reads.incrementAndGet();
    return desk.db.sql("select count(*) from promise").query(Integer.class).single();
  }

  private static String change() {
    return read(KOMMUN, () -> LastChange.seen().orElseThrow());
  }

  @Test
  void nothingIsReadAgainUntilSomethingChanges() {
    int before = promises(KOMMUN);
    assertThat(promises(KOMMUN)).isEqualTo(before);
    assertThat(reads).hasValue(1);
    desk.owner
        .sql(
            "insert into promise (municipality, ref, owner, document, text) select municipality, 'new', 'kommun', id, 'x' from promise_document limit 1")
        .update();
    assertThat(promises(KOMMUN)).isEqualTo(before + 1);
    assertThat(reads).hasValue(2);
  }

  @Test
  void eachPartyHasItsOwn() {
    promises(KOMMUN);
    promises(POLIS);
    assertThat(reads).hasValue(2);
  }

  @Test
  void aTransactionThatWritesReadsItself() {
    promises(KOMMUN);
    int inside =
        desk.as(
            KOMMUN,
            () -> {
              desk.db.sql("update promise set text = text || '!'").update();
              return remembered.of("promises", this::count);
            });
    assertThat(inside).isPositive();
    assertThat(reads).hasValue(2);
  }

  @Test
  void whatIsRolledBackHasChangedNothing() {
    var before = change();
    KOMMUN.run(() ->
        new TransactionTemplate(new TenantTransactions(desk.database.staff()))
            .executeWithoutResult(status -> {
              desk.db.sql("update promise set text = text || '?'").update();
              status.setRollbackOnly();
            }));
    assertThat(change()).isEqualTo(before);
  }

  @Test
  void aChangeOfAnyTableAPeriodIsReadFromIsNoticed() {
    for (var table : tables()) {
      var before = change();
      desk.owner.sql("update %s set position = position + 1".formatted(table)).update();
      assertThat(change()).as(table).isNotEqualTo(before);
    }
    for (var type : types()) {
      for (var link : new Mapping<>(type).links()) {
        var before = change();
        var rows = new Catalogue(desk.owner);
        var source = new SampleRows(desk.owner, rows);
        source.link(link.table(), HERE, "open", "open");
        var after = change();
        assertThat(after).as(link.table()).isNotEqualTo(before);
        desk.owner.sql("delete from " + link.table()).update();
        assertThat(change()).as(link.table()).isNotEqualTo(after);
      }
    }
  }

  /// What a period holds, and the entries its log sums are of.
  private static Set<String> tables() {
    var tables = new TreeSet<>(List.of("log_entry"));
    types().forEach(type -> tables.add(Names.sql(type.getSimpleName())));
    return tables;
  }

  private static List<? extends Class<?>> types() {
    return Arrays.stream(PeriodThread.class.getRecordComponents())
        .map(component ->
            component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType())
        .filter(ThreadObject.class::isAssignableFrom)
        .distinct()
        .toList();
  }
}
