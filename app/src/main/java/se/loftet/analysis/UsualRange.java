package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.engine.trend.ExpectedRange.Errors;
import se.loftet.engine.trend.ExpectedRange.Limit;
import se.loftet.engine.trend.ExpectedRange.Range;
import se.loftet.engine.trend.ExpectedRange.Settings;

/// What is usual for each period of a series of counts, by Farrington's method with 95 percent
/// between the limits.
///
/// Years are judged by the 5 to 10 years before. Months and quarters are judged by the same time of
/// 3 to 5 earlier years, and where there are fewer by the 12 to 24 periods before, without season.
/// Where nothing at all was counted at those times there is no range, and as Farrington asks
/// nothing is called high before there are five cases in four periods.
///
/// @param ranges one per period; null where there is too little before it to say
public record UsualRange(List<@Nullable Limits> ranges, Made made) {
  private static final double ALPHA = 0.025;

  /// A mean below this is what a fit to nothing but zeros ends at.
  private static final double NOTHING = 0.01;

  /// What is usual for one period.
  ///
  /// @param high whether the count lies above, `low` below what is usual
  public record Limits(double expected, double lower, double upper, boolean high, boolean low) {}

  public UsualRange {
    ranges = java.util.Collections.unmodifiableList(new ArrayList<>(ranges));
  }

  /// `counts` are one period apart, `NaN` where missing; `perYear` periods make a year.
  public static UsualRange of(double[] counts, int perYear) {
    var ranges = new ArrayList<@Nullable Limits>();
    for (int i = 0; i < counts.length; i++) {
      ranges.add(range(counts, i, perYear));
    }
    var parameters =
        Map.of(
            "alpha", "0.025 each side",
            "limit", Limit.DELTA.name(),
            "periodsPerYear", Integer.toString(perYear),
            "weightsAbove", "2.58",
            "trendBelow", "0.05");
    return new UsualRange(
        ranges,
        new Made("expected range (Farrington)", "2", new LinkedHashMap<>(parameters), null));
  }

  private static @Nullable Limits range(double[] counts, int index, int perYear) {
    var settings = settings(index, perYear);
    return settings != null
            && ExpectedRange.at(counts, index, settings) instanceof Range.Usual usual
            && usual.expected() > NOTHING
        ? limits(counts[index], usual)
        : null;
  }

  private static @Nullable Settings settings(int index, int perYear) {
    int half = perYear >= 4 ? 1 : 0;
    int years = (index - half) / perYear;
    if (perYear > 1 && years >= 3) {
      return settings(Math.min(years, 5), half, perYear);
    }
    int needed = perYear == 1 ? 5 : 12;
    return index < needed ? null : settings(Math.min(index, 2 * needed), 0, 1);
  }

  private static Settings settings(int years, int half, int perYear) {
    return new Settings(
        years, half, perYear, 1, 0, 2.58, ALPHA, 0.05, Limit.DELTA, Errors.PUBLISHED);
  }

  private static Limits limits(double count, Range.Usual usual) {
    double lower = ExpectedRange.lower(usual, ALPHA);
    return new Limits(
        usual.expected(),
        lower,
        usual.upper(),
        count > usual.upper() && usual.enoughCases(),
        count < lower);
  }
}
