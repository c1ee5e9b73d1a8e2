package se.loftet.engine.priority;

import java.util.Arrays;
import java.util.List;

/// How far several rankings of the same alternatives agree.
///
/// Method: Kendall's W (Kendall & Babington Smith 1939) with mid-ranks and the correction for ties.
/// Peer: closed form. Less than two rankings or alternatives, or everything equal to everyone, has
/// no agreement (`NaN`); a missing score is refused.
public final class Agreement {
  private Agreement() {}

  /// W from scores by assessor, then alternative: 1 where all rank alike, 0 where they do not agree
  /// at all.
  public static double kendallW(List<double[]> scores) {
    int m = scores.size();
    int n = m == 0 ? 0 : scores.getFirst().length;
    for (var own : scores) {
      if (own.length != n || Arrays.stream(own).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException("a score from everyone for every alternative");
      }
    }
    var sums = new double[n];
    double ties = 0;
    for (var own : scores) {
      for (int i = 0; i < n; i++) {
        int above = 0;
        int equal = 0;
        for (double other : own) {
          boolean higher = Criteria.exceeds(other, own[i]);
          above += higher ? 1 : 0;
          equal += !higher && !Criteria.exceeds(own[i], other) ? 1 : 0;
        }
        sums[i] += above + (equal + 1) / 2.0;
        ties += (double) equal * equal - 1;
      }
    }
    double mean = m * (n + 1) / 2.0;
    double squares = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).sum();
    double most = (double) m * m * n * ((double) n * n - 1) / 12 - m * ties / 12;
    return m < 2 || !(most > 0) ? Double.NaN : squares / most;
  }
}
