package se.loftet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/// Every gap of every period: code, period, object and the sentence a person reads.
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
    for (var municipality : municipalities.list()) {
      for (var line : lines(municipality, text)) {
        out.println(line);
      }
    }
  }

  List<String> lines(Municipality municipality, Text text) {
    var today = LocalDate.now(clock);
    return Acting.system(municipality.code())
        .<List<String>, RuntimeException>call(() ->
            Objects.requireNonNull(
                transaction.execute(status ->
                    PeriodThreads.documents(store, municipality.code()).stream()
                        .flatMap(document ->
                            gaps(municipality, document, today).stream()
                                .map(gap -> line(municipality, document, gap, text)))
                        .toList())));
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
