package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventBlockTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(17);

  private static EventRows some(int size, long spread) {
    var rows = new EventRows(0);
    for (int i = 0; i < size; i++) {
      boolean known = RANDOM.nextInt(10) > 0;
      long start = known ? RANDOM.nextLong(-spread, spread) : EventTable.NO_TIME;
      rows.add(
          start,
          known ? start + RANDOM.nextLong(spread) : EventTable.NO_TIME,
          known ? RANDOM.nextDouble(-1e7, 1e7) : Double.NaN,
          known ? -0.0 : Double.NaN,
          known ? rows.categories.number("slag " + RANDOM.nextInt(300)) : -1,
          known ? rows.areas.number("Åker " + RANDOM.nextInt(3)) : -1,
          RANDOM.nextInt(1 << 10));
    }
    return rows;
  }

  private static EventTable unpacked(EventBlock... blocks) {
    return EventUnpacking.of(List.of(blocks));
  }

  @Test
  void aBlockGivesBackItsEventsToTheLastBit() {
    for (long spread : new long[] {1, 200, 60_000, 1L << 30, 1L << 45, Long.MAX_VALUE / 4}) {
      for (int size : new int[] {1, 2, 1_000}) {
        var rows = some(size, spread).stored();
        assertThat(EventTables.columns(unpacked(EventBlock.of(rows))))
            .isEqualTo(EventTables.columns(rows));
      }
    }
  }

  @Test
  void wordsAreNumberedAcrossBlocks() {
    var one = new EventRows(0);
    one.add(1, 1, 0, 0, one.categories.number("Stöld"), -1, 0);
    var two = new EventRows(0);
    two.add(2, 2, 0, 0, two.categories.number("Rån"), -1, 0);
    two.add(3, 3, 0, 0, two.categories.number("Stöld"), -1, 0);
    var both = unpacked(EventBlock.of(one.stored()), EventBlock.of(two.stored()));
    assertThat(both.categories()).containsExactly("Stöld", "Rån");
    assertThat(both.category()).containsExactly(0, 1, 0);
  }

  @Test
  void whatIsAlikeTakesNoRoom() {
    var rows = new EventRows(0);
    for (int i = 0; i < 10_000; i++) {
      rows.add(i % 100, i % 100, 617_000, 6_580_000, -1, -1, 0);
    }
    assertThat(EventBlock.of(rows.stored()).columns().length).isLessThan(11_000);
  }
}
