package se.loftet.workplace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Remembered;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.Gaps;
import se.loftet.thread.Links;
import se.loftet.thread.PeriodThread;
import se.loftet.thread.PeriodThreads;

/// The periods of the municipality the person works in.
@Service
@Transactional(readOnly = true)
public class Periods {
  private final Store store;
  private final Municipalities municipalities;
  private final Remembered remembered;
  private final Clock clock;

  Periods(Store store, Municipalities municipalities, Remembered remembered, Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.remembered = remembered;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Municipality here() {
    return remembered.of("here", () -> municipalities.get(Acting.now().municipality()));
  }

  /// All periods, oldest first.
  public List<PromiseDocument> all() {
    return remembered.of(
        "periods", () -> PeriodThreads.documents(store, Acting.now().municipality()));
  }

  public PeriodThread load(String ref) {
    return links(ref).thread();
  }

  /// The period with what hangs on what.
  public Links links(String ref) {
    return remembered.of("links " + ref, () -> PeriodThreads.load(store, here(), ref).links());
  }

  /// The gaps of the period today.
  public List<Gap> gaps(String ref) {
    return today("gaps " + ref, () -> Gaps.of(links(ref), today()));
  }

  /// What a page of this name prints today, put together in one transaction that only reads. It may
  /// depend on the municipality's rows, the person's rights and the name, on nothing else.
  public <T> T today(String name, Supplier<T> page) {
    return remembered.of(today() + " " + name, page);
  }

  public PromiseDocument document(String ref) {
    return store
        .named(PromiseDocument.class, Acting.now().municipality(), ref)
        .orElseThrow(() -> new Refused.NotFound("promise_document", ref));
  }

  /// The period that runs today, else the one that ended last, else the first to come.
  public Optional<PromiseDocument> current() {
    return current(all(), today());
  }

  public static Optional<PromiseDocument> current(List<PromiseDocument> all, LocalDate today) {
    var begun = all.stream().filter(d -> !d.starts().firstDay().isAfter(today)).toList();
    return begun.stream()
        .filter(d -> !d.ends().lastDay().isBefore(today))
        .reduce((a, b) -> b)
        .or(() -> begun.stream().reduce((a, b) -> later(a, b)))
        .or(() -> all.stream().findFirst());
  }

  private static PromiseDocument later(PromiseDocument a, PromiseDocument b) {
    return b.ends().lastDay().isBefore(a.ends().lastDay()) ? a : b;
  }
}
