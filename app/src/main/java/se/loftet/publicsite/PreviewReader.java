package se.loftet.publicsite;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gaps;
import se.loftet.thread.Publication;

/// Reads a period from the staff's side as everyone would read it after its release.
@Service
@Transactional(readOnly = true)
class PreviewReader {
  private final Store store;
  private final Publication publication;
  private final Clock clock;

  PreviewReader(Store store, Publication publication, Clock clock) {
    this.store = store;
    this.publication = publication;
    this.clock = clock;
  }

  PeriodData period(PromiseDocument document) {
    var links = publication.asReleased(ThreadObject.ref(document)).links();
    var repository = new PublicRepository(store.db());
    return new PeriodData(
        links,
        Gaps.of(links, LocalDate.now(clock)),
        repository.versions(document, links.thread().amendments()),
        repository.recentLog(store, links.thread().activities()),
        PeriodData.walks(store, links.thread().activities()));
  }
}
