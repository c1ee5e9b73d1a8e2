package se.loftet.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.testkit.Gen.forAll;

import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.loftet.engine.EventTable;
import se.loftet.testkit.Gen;

class AoristicPartTest {
  private static final SpanRule RULE = SpanRule.spread(ZoneId.of("Europe/Stockholm"));
  private static final int YEAR = 365 * 86_400;

  @Test
  void partsMergeInAnyGroupingToTheProfileOfAllEvents() {
    forAll(gen -> {
      int n = 3 * gen.between(1, 30);
      var from = new long[n];
      var to = new long[n];
      fill(gen, from, to);
      var extent = new AoristicPart.Extent(0, 2L * YEAR, n);
      var a = part(from, to, 0, n / 3, extent);
      var b = part(from, to, n / 3, 2 * n / 3, extent);
      var c = part(from, to, 2 * n / 3, n, extent);
      var left = a.merge(b).merge(c).profile();
      var right = a.merge(b.merge(c)).profile();
      var turned = c.merge(a).merge(b).profile();
      var whole = AoristicProfile.of(from, to, RULE);
      assertThat(left.week())
          .isEqualTo(right.week())
          .isEqualTo(turned.week())
          .isEqualTo(whole.week());
      assertThat(left.accepted()).isEqualTo(whole.accepted());
      assertThat(left.provenance()).isEqualTo(whole.provenance());
    });
  }

  private static void fill(Gen gen, long[] from, long[] to) {
    for (int i = 0; i < from.length; i++) {
      from[i] = gen.chance(0.1) ? EventTable.MISSING : gen.between(0, YEAR);
      to[i] = gen.chance(0.1) ? EventTable.MISSING : gen.between(0, YEAR);
    }
  }

  private static AoristicPart part(
      long[] from, long[] to, int first, int last, AoristicPart.Extent extent) {
    return AoristicPart.of(
        Arrays.copyOfRange(from, first, last), Arrays.copyOfRange(to, first, last), RULE, extent);
  }

  @Test
  void partsOfDifferentExtentsDoNotMerge() {
    var some = new AoristicPart.Extent(0, 10, 5);
    var more = new AoristicPart.Extent(0, 10, 50);
    var one = AoristicPart.of(new long[0], new long[0], RULE, some);
    var other = AoristicPart.of(new long[0], new long[0], RULE, more);
    assertThatThrownBy(() -> one.merge(other)).hasMessageContaining("different");
    assertThatThrownBy(() -> AoristicPart.of(new long[6], new long[6], RULE, some))
        .hasMessageContaining("no longer than all");
  }
}
