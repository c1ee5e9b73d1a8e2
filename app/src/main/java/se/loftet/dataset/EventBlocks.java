package se.loftet.dataset;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Gathers the events of a file into blocks while it is read. Each is put into the order of its
/// events and packed beside the reading, so that all of them are put in order quickly when they are
/// read.
final class EventBlocks implements Intake {
  private static final int ROWS = 1 << 16;
  private final @Nullable Queue<CompletableFuture<EventBlock>> ready;
  private EventRows rows = new EventRows(0);

  /// Nothing is gathered where nobody takes the blocks.
  EventBlocks(@Nullable Queue<CompletableFuture<EventBlock>> ready) {
    this.ready = ready;
  }

  @Override
  public void event(Event event) {
    if (ready == null) {
      return;
    }
    rows.add(
        micros(event.starts()),
        micros(event.ends()),
        event.east(),
        event.north(),
        number(event.category(), rows.categories),
        number(event.area().code(), rows.areas),
        event.flags());
    if (rows.size() == ROWS) {
      pass();
    }
  }

  private static long micros(@Nullable Instant moment) {
    return moment == null
        ? EventTable.NO_TIME
        : moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
  }

  private static int number(@Nullable String word, EventRows.Words words) {
    return word == null ? -1 : words.number(word);
  }

  private void pass() {
    if (ready != null && rows.size() > 0) {
      var full = rows;
      ready.add(CompletableFuture.supplyAsync(() -> EventBlock.of(full.table())));
      rows = new EventRows(ROWS);
    }
  }

  /// Hands over what is left.
  void end() {
    pass();
  }
}
