package se.loftet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;

class PlanTest {
  private static PromiseDocument period(String from, String to) {
    return Bare.document(Head.unmarked("0486", "p", "kommun"), "Medborgarlöfte", from, to);
  }

  private static List<String> parts(List<Plan.Proposal> proposals) {
    return proposals.stream().map(p -> p.starts() + "/" + p.ends()).toList();
  }

  @Test
  void cutsTheTertialsToThePeriod() {
    assertThat(parts(Plan.of(period("2020-03-16", "2020-12-31"), FollowUp.Kind.TERTIAL)))
        .containsExactly("2020-03-16/2020-04-30", "2020-05-01/2020-08-31", "2020-09-01/2020-12-31");
  }

  @Test
  void followsATwoYearPeriodByHalfYearAndYear() {
    var period = period("2022", "2023");
    assertThat(Plan.of(period, FollowUp.Kind.HALF_YEAR)).hasSize(4);
    assertThat(parts(Plan.of(period, FollowUp.Kind.YEAR)))
        .containsExactly("2022-01-01/2022-12-31", "2023-01-01/2023-12-31");
  }

  @Test
  void followsAHalfYearPeriodOnce() {
    assertThat(parts(Plan.of(period("2015-07-01", "2015-12-31"), FollowUp.Kind.HALF_YEAR)))
        .containsExactly("2015-07-01/2015-12-31");
  }

  @Test
  void takesAnyDates() {
    var dates = List.of(LocalDate.of(2018, 9, 30), LocalDate.of(2018, 5, 31));
    assertThat(parts(Plan.of(period("2018", "2019-06"), dates)))
        .containsExactly("2018-01-01/2018-05-31", "2018-06-01/2018-09-30", "2018-10-01/2019-06-30");
  }

  @Test
  void proposesOnlyWhatIsNotPlannedYet() {
    var period = period("2019", "2019");
    var all = Plan.of(period, FollowUp.Kind.TERTIAL);
    var known = all.getFirst().in(period, Head.unmarked("0486", "t1", "kommun"), "Tertial 1");
    assertThat(Plan.missing(all, List.of(known))).hasSize(2);
    assertThat(known.due()).isEqualTo(LocalDate.of(2019, 5, 31));
  }

  @Test
  void saysHowLateInDays() {
    var sv = Text.in(Text.SWEDISH);
    var due = LocalDate.of(2026, 3, 1);
    assertThat(Lateness.of(due, false, LocalDate.of(2026, 3, 21)).orElseThrow().words(sv))
        .isEqualTo("Sent 20 dagar");
    assertThat(Lateness.of(due, false, LocalDate.of(2026, 3, 2)).orElseThrow().words(sv))
        .isEqualTo("Sent 1 dag");
    assertThat(Lateness.of(due, false, due).orElseThrow().words(sv)).isEqualTo("Svar väntas i dag");
    assertThat(Lateness.of(due, false, LocalDate.of(2026, 2, 1)).orElseThrow().words(sv))
        .isEqualTo("Svar väntas om 28 dagar");
    assertThat(Lateness.of(due, true, LocalDate.of(2027, 1, 1))).isEmpty();
    assertThat(Lateness.of((LocalDate) null, false, due)).isEmpty();
    assertThat(Lateness.silent(LocalDate.of(2024, 5, 14), LocalDate.of(2026, 3, 2)).words(sv))
        .isEqualTo("Tyst i 657 dagar");
  }
}
