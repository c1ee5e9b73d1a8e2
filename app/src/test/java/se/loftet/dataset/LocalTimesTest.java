package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
  /// Zones whose clocks move at night, at midnight, by half an hour, over a whole day, or never.
  private static final List<String> ZONES =
      List.of(
          "Europe/Stockholm",
          "America/Chicago",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Asia/Beirut",
          "UTC");

  @Test
  void everyHourOfACenturyIsTheInstantTheRulesOfItsZoneSay() {
    var wrong = new ArrayList<String>();
    for (var zone : ZONES) {
      var rules = ZoneId.of(zone).getRules();
      var times = new LocalTimes(ZoneId.of(zone));
      for (var time = LocalDateTime.of(1925, 1, 1, 0, 0);
          time.getYear() < 2026;
          time = time.plusMinutes(177)) {
        boolean same =
            times.meanings(time) == rules.getValidOffsets(time).size()
                && times.instant(time).equals(time.toInstant(rules.getOffset(time)));
        if (!same) {
          wrong.add(zone + " " + time);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void yearsFarAwayAreReadByTheRules() {
    var times = new LocalTimes(ZoneId.of("Europe/Stockholm"));
    assertThat(times.instant(LocalDateTime.of(2400, 7, 1, 12, 0)))
        .hasToString("2400-07-01T10:00:00Z");
    assertThat(times.meanings(LocalDateTime.of(1800, 1, 1, 0, 0))).isEqualTo(1);
  }
}
