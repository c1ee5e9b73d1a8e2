package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

/// Speeds are held against each other at the same place and the same time of the year only.
class SpeedPairTest {
  private static SpeedReading at(String place, String day, int limit) {
    return new SpeedReading(
        Head.unmarked("0999", "m-" + day, "kommun"),
        new Ref<>(1),
        place,
        null,
        limit,
        200,
        new BigDecimal("43"),
        new BigDecimal("51"),
        new BigDecimal("62"),
        null,
        new PartialDate(day),
        new PartialDate(day));
  }

  private static final SpeedReading AFTER = at("Storgatan  vid skolan", "2026-01-10", 40);

  @Test
  void theNearestEarlierOneOfTheSameSeasonIsThePair() {
    var older = at("Storgatan vid skolan", "2023-12-20", 40);
    var near = at("storgatan vid skolan ", "2024-12-20", 40);
    var pair = SpeedPair.of(AFTER, List.of(older, near, AFTER)).orElseThrow();
    assertThat(pair.before()).isEqualTo(near);
    assertThat(pair.sameLimit()).isTrue();
  }

  @Test
  void anotherSeasonOrAnotherPlaceIsNotCompared() {
    var summer = at("Storgatan vid skolan", "2025-06-10", 40);
    var elsewhere = at("Storgatan", "2025-01-10", 40);
    assertThat(SpeedPair.of(AFTER, List.of(summer, elsewhere, AFTER))).isEmpty();
    assertThat(SpeedPair.otherSeason(AFTER, List.of(summer, AFTER))).isTrue();
    assertThat(SpeedPair.otherSeason(AFTER, List.of(elsewhere, AFTER))).isFalse();
  }

  @Test
  void whatIsKnownToTheMonthOnlyIsNotComparedAndAnotherLimitIsTold() {
    assertThat(SpeedPair.of(AFTER, List.of(at("Storgatan vid skolan", "2025-01", 40)))).isEmpty();
    var pair = SpeedPair.of(AFTER, List.of(at("Storgatan vid skolan", "2025-01-20", 50)));
    assertThat(pair.orElseThrow().sameLimit()).isFalse();
  }
}
