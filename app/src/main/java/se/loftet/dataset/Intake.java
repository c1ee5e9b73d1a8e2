package se.loftet.dataset;

import org.jspecify.annotations.Nullable;
import se.loftet.reading.Row;

/// Takes what rows turn into, one at a time.
interface Intake {
  default void figure(Figure figure) {}

  default void event(Event event) {}

  default void outline(Outline outline) {}

  default void record(DataRecord record) {}

  default void quarantined(Row row, Reason reason) {}

  /// Both take everything; the second may be absent.
  static Intake both(Intake one, @Nullable Intake other) {
    return other == null ? one : new Both(one, other);
  }

  record Both(Intake one, Intake other) implements Intake {
    @Override
    public void figure(Figure figure) {
      one.figure(figure);
      other.figure(figure);
    }

    @Override
    public void event(Event event) {
      one.event(event);
      other.event(event);
    }

    @Override
    public void outline(Outline outline) {
      one.outline(outline);
      other.outline(outline);
    }

    @Override
    public void record(DataRecord record) {
      one.record(record);
      other.record(record);
    }

    @Override
    public void quarantined(Row row, Reason reason) {
      one.quarantined(row, reason);
      other.quarantined(row, reason);
    }
  }
}
