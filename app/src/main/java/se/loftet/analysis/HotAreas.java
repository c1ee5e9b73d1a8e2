package se.loftet.analysis;

import java.util.Map;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.space.LocalStatistics;
import se.loftet.engine.space.WeightStyle;

/// Areas that together with those around them have more events than their residents give reason to
/// expect: Gi* of how far each count is from what the same rate everywhere gives, in standard
/// deviations of that, so that areas of different size can be set beside each other; at most one in
/// twenty of those told falsely (Benjamini & Hochberg).
@SuppressWarnings("ArrayRecordComponent")
public record HotAreas(double[] z, boolean[] hot) {
  /// Fewer areas have no surroundings to stand out from.
  public static final int FEWEST = 10;

  private static final double LEVEL = 0.05;

  /// Looks at each area with those around it.
  ///
  /// @param around by area, the numbers of its neighbours
  public static HotAreas of(long[] count, double[] residents, int[][] around) {
    double events = 0;
    double people = 0;
    for (int i = 0; i < count.length; i++) {
      events += count[i];
      people += residents[i];
    }
    var apart = new double[count.length];
    for (int i = 0; i < apart.length; i++) {
      double expected = events * residents[i] / people;
      apart[i] = (count[i] - expected) / Math.sqrt(expected);
    }
    var found = LocalStatistics.ofAreas(apart, around, "borders", WeightStyle.BINARY);
    return new HotAreas(found.giStar(), found.hot(MultipleTests.BENJAMINI_HOCHBERG, LEVEL));
  }

  /// How the numbers are made, rates beside them.
  public static Made made() {
    return new Made(
        Rate.made().method() + "; Gi* (Ord & Getis) of standardised deviations",
        "1",
        Map.of("level", "0.95", "per", "100000", "neighbours", "queen", "falseDiscoveries", "0.05"),
        null);
  }
}
