package se.loftet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Drafts;

class LogTotalTest {
  private static final Map<String, String> SUMS = Map.of("a", "2", "b", "3", "c", "40");

  private static Activity activity(String ref, @Nullable String unit) {
    var target =
        unit == null
            ? null
            : new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, BigDecimal.TEN, unit);
    return new Activity(
        Head.unmarked("0486", ref, "kommun"),
        new Ref<>(1),
        new Ref<>(2),
        null,
        ref,
        null,
        List.of(),
        null,
        null,
        target,
        Activity.Status.ONGOING,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static @Nullable BigDecimal total(Activity... activities) {
    var target =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal(4), "vandringar");
    return new LogTotal(LogTotalTest::log)
        .of(Drafts.text("Minst fyra vandringar", target), List.of(activities));
  }

  private static @Nullable LogSummary log(Activity activity) {
    var sum = SUMS.get(activity.text());
    var day = new PartialDate("2025-03-01");
    return new LogSummary(
        ThreadObject.ref(activity), 1, 1, sum == null ? null : new BigDecimal(sum), day, day);
  }

  @Test
  void addsUpWhatCountsInTheUnitOfThePromise() {
    assertThat(
            total(
                activity("a", "Vandringar"),
                activity("b", "vandringar "),
                activity("c", "flygblad"),
                activity("c", null)))
        .isEqualTo("5");
  }

  @Test
  void theOnlyActivityNeedsNoUnit() {
    assertThat(total(activity("c", null))).isEqualTo("40");
    assertThat(total(activity("c", "flygblad"))).isNull();
  }

  @Test
  void noNumberInAnyLogIsNoTotal() {
    assertThat(total(activity("x", "vandringar"))).isNull();
    assertThat(total()).isNull();
  }
}
