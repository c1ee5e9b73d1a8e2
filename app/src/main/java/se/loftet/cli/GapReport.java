package se.loftet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.Gaps;
import se.loftet.thread.PeriodThreads;

/// Every gap of every period: code, period, object and the sentence a person reads. The
/// municipality whose periods begin first comes first, then by name; within it the oldest period
/// comes first.
@Component
class GapReport {
  private final Store store;
  private final Municipalities municipalities;
  private final Clock clock;
  private final TransactionTemplate transaction;

  GapReport(
      Store store,
      Municipalities municipalities,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.municipalities = municipalities;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void print(PrintWriter out) {
    var text = Text.in(Text.SWEDISH);
    municipalities.list().stream()
        .sorted(Comparator.comparing(this::begins))
        .forEach(municipality -> lines(municipality, text).forEach(out::println));
  }

  /// The first day of the earliest period; who has none comes last.
  private LocalDate begins(Municipality municipality) {
    return read(
        municipality,
        () ->
            PeriodThreads.documents(store, municipality.code()).stream()
                .map(document -> document.starts().firstDay())
                .findFirst()
                .orElse(LocalDate.MAX));
  }

  List<String> lines(Municipality municipality, Text text) {
    var today = LocalDate.now(clock);
    return read(
        municipality,
        () ->
            PeriodThreads.documents(store, municipality.code()).stream()
                .flatMap(document ->
                    gaps(municipality, document, today).stream()
                        .map(gap -> line(municipality, document, gap, text)))
                .toList());
  }

  private <T> T read(Municipality municipality, Supplier<T> work) {
    return Acting.system(municipality.code())
        .<T, RuntimeException>call(
            () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private List<Gap> gaps(Municipality municipality, PromiseDocument document, LocalDate today) {
    return Gaps.of(PeriodThreads.load(store, municipality, ThreadObject.ref(document)), today);
  }

  private static String line(
      Municipality municipality, PromiseDocument document, Gap gap, Text text) {
    return "%-28s %s %-10s %s %s: %s"
        .formatted(
            gap.code().code(),
            municipality.name(),
            document.head().ref(),
            gap.kind(),
            gap.ref(),
            gap.sentence(text));
  }
}
