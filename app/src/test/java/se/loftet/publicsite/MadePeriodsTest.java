package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MadePeriodsTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 17);
  private static final Around ALONE = new Around(List.of(), List.of(), List.of(), List.of());
  private final MadePeriods periods = new MadePeriods();
  private int made;

  private MadePeriod make(LocalDate day, String marks) {
    var origin = new MadePeriod.Origin(day, marks, ALONE);
    return periods.of(
        "0486",
        17,
        origin,
        () -> {
          made++;
          return new MadePeriod(origin, Map.of(), Map.of());
        });
  }

  @Test
  void aPeriodIsMadeOnceForAsLongAsNothingItShowsHasChanged() {
    assertThat(make(MONDAY, "a")).isSameAs(make(MONDAY, "a"));
    assertThat(made).isOne();
  }

  @Test
  void anotherMarkOrAnotherDayMakesItAnew() {
    make(MONDAY, "a");
    make(MONDAY, "b");
    make(MONDAY.plusDays(1), "b");
    make(MONDAY, "a");
    assertThat(made).isEqualTo(4);
  }

  @Test
  void whatIsGoneIsForgotten() {
    make(MONDAY, "a");
    periods.keepOnly("0486", Set.of(18L));
    make(MONDAY, "a");
    periods.keepOnly(Set.of("0484"));
    make(MONDAY, "a");
    assertThat(made).isEqualTo(3);
  }
}
