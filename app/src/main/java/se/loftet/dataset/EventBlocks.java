package se.loftet.dataset;

import java.time.Instant;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Gathers the events of a file into blocks while it is read, each in the order of its events, so
/// that all of them are put in order quickly when they are read.
final class EventBlocks implements Intake {
  private static final int ROWS = 1 << 16;
  private final @Nullable Queue<EventBlock> ready;
  private EventRows rows = new EventRows(0);

  /// Nothing is gathered where nobody takes the blocks.
  EventBlocks(@Nullable Queue<EventBlock> ready) {
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
      ready.add(EventBlock.of(rows.table()));
      rows = new EventRows(ROWS);
    }
  }

  /// Hands over what is left.
  void end() {
    pass();
  }
}
