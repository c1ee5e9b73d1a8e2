package se.loftet.engine.survey;

import se.loftet.engine.Interval;

/// The index from 0, almost no problem, to 6, alarming, of the Swedish local safety surveys.
///
/// Own convention, to be confirmed by the owner of the survey: the share with the problem over the
/// share that counts as average, times the index of the average, kept within the scale. The
/// published cut points are not known in a reproducible form, so the mapping is data: the average
/// share comes from configuration and its source is shown beside the index.
public record ProblemIndex(double averageShare, double averageIndex, double highest) {
  public ProblemIndex {
    if (!(averageShare > 0 && averageIndex > 0 && highest > averageIndex)) {
      throw new IllegalArgumentException("the average must lie within the scale, above 0");
    }
  }

  /// Average 2 on the scale from 0 to 6.
  public static ProblemIndex around(double averageShare) {
    return new ProblemIndex(averageShare, 2, 6);
  }

  public double of(double share) {
    return Math.clamp(averageIndex * share / averageShare, 0, highest);
  }

  /// The limits of the share through the same mapping.
  public Interval of(Interval share) {
    return share.isDefined()
        ? new Interval(of(share.low()), of(share.high()), share.level(), share.method())
        : share;
  }

  /// Standard error of the index; 0 where the scale ends.
  public double error(double share, double shareError) {
    double index = of(share);
    return index > 0 && index < highest ? averageIndex * shareError / averageShare : 0;
  }

  /// The whole number printed beside the percentage.
  public int grade(double share) {
    if (Double.isNaN(share)) {
      throw new IllegalArgumentException("no share, no grade");
    }
    return (int) Math.floor(of(share));
  }
}
