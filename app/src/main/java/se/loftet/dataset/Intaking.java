package se.loftet.dataset;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// The way of a file's rows into their table: one thread reads and converts while the other, which
/// has the transaction, passes on to the database what is ready.
@Component
class Intaking {
  private final StagingRepository staging;

  Intaking(StagingRepository staging) {
    this.staging = staging;
  }

  /// What is to be taken in.
  ///
  /// @param first whether the data set has no other delivery
  record Work(Plan plan, long dataSet, long delivery, boolean first) {}

  /// What came of it.
  record Outcome(Tally tally, Changes changes) {}

  Outcome of(Work work, LongConsumer progress, BooleanSupplier cancelled) throws IOException {
    var kind = Staged.of(work.plan().mapping().kind());
    var blocks = new ConcurrentLinkedQueue<CompletableFuture<EventBlock>>();
    try (var quarantine = new Quarantine();
        var conveyor =
            new Conveyor<>(rows -> {
              var out = new BinaryCopy(rows);
              var blocking = new EventBlocks(work.first() ? blocks : null);
              var intake = Intake.both(new Copying(out, quarantine), blocking);
              var tally = Reading.of(work.plan(), intake, progress, cancelled);
              out.end();
              blocking.end();
              return tally;
            })) {
      var changes = stored(work, kind, conveyor, blocks);
      staging.quarantine(work.dataSet(), work.delivery(), quarantine.ended());
      return new Outcome(conveyor.outcome(), changes);
    }
  }

  private Changes stored(
      Work work, Staged kind, Conveyor<Tally> rows, Queue<CompletableFuture<EventBlock>> blocks)
      throws IOException {
    return work.first()
        ? staging.first(kind, work.dataSet(), work.delivery(), rows, blocks)
        : staging.revise(
            kind, work.dataSet(), work.delivery(), rows, work.plan().mapping().kind().cumulative());
  }
}
