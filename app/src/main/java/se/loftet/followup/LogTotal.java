package se.loftet.followup;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.platform.model.Target;
import se.loftet.promise.Promise;

/// What the logs of a promise's activities add up to, in the unit of its target.
///
/// An activity adds its sum when it counts in that unit, or when it is the only one and names no
/// other. None that adds anything is no total, not zero.
public record LogTotal(Function<Activity, @Nullable LogSummary> log) {

  public @Nullable BigDecimal of(Promise promise, List<Activity> activities) {
    return activities.stream()
        .filter(activity -> counts(promise.target(), activity, activities.size() == 1))
        .flatMap(activity -> Stream.ofNullable(of(activity)))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  public @Nullable BigDecimal of(Activity activity) {
    var summary = log.apply(activity);
    return summary == null ? null : summary.sum();
  }

  private static boolean counts(@Nullable Target wanted, Activity activity, boolean only) {
    var unit = unit(activity.target());
    return unit == null ? only : Held.sameUnit(unit(wanted), unit);
  }

  private static @Nullable String unit(@Nullable Target target) {
    return target == null ? null : target.unit();
  }
}
