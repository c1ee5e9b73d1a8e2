package se.loftet.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.engine.EventTable;
import se.loftet.testkit.Gen;

class AoristicBlockTest {
  private static final int SPANS = 100;

  @Test
  void eightAtATimeGiveTheSameBitsAsOneByOne() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    forAll(gen -> {
      int slot = gen.of(List.of(3600, 1800, 900, 60));
      double scale = Math.scalb(1.0, gen.between(20, 50));
      var plain = new AoristicBlock(slot, scale);
      var fast = new AoristicBlockVector(slot, scale);
      var from = new long[SPANS];
      var to = new long[SPANS];
      fill(gen, from, to);
      var limits = new AoristicBlock.Limits(-1000, 100_000_000, 20_000_000);
      int count = gen.between(1, SPANS - 7);
      assertThat(fast.read(from, to, 7, count, limits)).isTrue();
      assertThat(plain.read(from, to, 7, count, limits)).isTrue();
      fast.weigh(count);
      plain.weigh(count);
      assertThat(fast.longerThanAWeek).isEqualTo(plain.longerThanAWeek);
      int slots = 100_000_000 / slot + 1;
      assertThat(Arrays.equals(sum(fast, count, slots), sum(plain, count, slots))).isTrue();
    });
  }

  private static long[] sum(AoristicBlock block, int count, int slots) {
    var sum = new long[4 * slots];
    block.addTo(sum, count);
    return sum;
  }

  @Test
  void aRowOutsideTheLimitsIsSeenWhereverItStands() {
    forAll(gen -> {
      var from = new long[SPANS];
      var to = new long[SPANS];
      fill(gen, from, to);
      int bad = gen.between(0, SPANS - 1);
      switch (gen.between(0, 3)) {
        case 0 -> from[bad] = EventTable.MISSING;
        case 1 -> to[bad] = from[bad] - 1;
        case 2 -> to[bad] = from[bad] + 20_000_001;
        default -> from[bad] = -1001;
      }
      var limits = new AoristicBlock.Limits(-1000, 100_000_000, 20_000_000);
      assertThat(new AoristicBlock(3600, 1).read(from, to, 0, SPANS, limits)).isFalse();
    });
  }

  private static void fill(Gen gen, long[] from, long[] to) {
    for (int i = 0; i < from.length; i++) {
      from[i] = gen.between(-1000, 50_000_000);
      int longest = gen.of(List.of(1, 60, 7200, 100_000, 20_000_000));
      to[i] = gen.chance(0.2) ? from[i] : from[i] + gen.between(0, longest);
    }
  }
}
