package se.loftet.dataset;

import java.io.IOException;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.loftet.reading.Row;

/// One pass over a file: every row is converted, counted and sent on.
final class Reading {
  private static final int OFTEN = 1_023;

  /// The person who started it wants it no more.
  static final class Cancelled extends RuntimeException {}

  private Reading() {}

  /// Reads the file through.
  ///
  /// @param progress is told how many rows have been read
  /// @param cancelled is asked now and then
  static Tally of(
      Plan plan, @Nullable Intake intake, LongConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    var tally = new Tally(ZoneId.of(plan.mapping().zone()));
    var both = Intake.both(tally, intake);
    var converter = plan.converter();
    plan.table()
        .rows(row -> {
          one(row, converter, both, tally);
          if ((tally.rows & OFTEN) == 0) {
            progress.accept(tally.rows);
            if (cancelled.getAsBoolean()) {
              throw new Cancelled();
            }
          }
          return true;
        });
    progress.accept(tally.rows);
    return tally;
  }

  private static void one(Row row, Converter converter, Intake intake, Tally tally) {
    var verdict = converter.convert(row, intake);
    if (verdict instanceof Verdict.Held held) {
      intake.quarantined(row, held.reason());
    }
    tally.counted(verdict);
  }
}
