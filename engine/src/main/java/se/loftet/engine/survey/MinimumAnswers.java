package se.loftet.engine.survey;

/// When a group is large enough to be shown: answers in all, and answers behind the share.
///
/// Both the share and its opposite must have enough behind them, since one gives the other. Counts
/// are of persons, not of weights.
public record MinimumAnswers(int answers, int behind) {
  /// At least 30 answers and 5 behind the share.
  public static final MinimumAnswers USUAL = new MinimumAnswers(30, 5);

  public boolean allows(long answered, long withProperty) {
    return answered >= answers
        && (withProperty == 0 || withProperty >= behind)
        && (withProperty == answered || answered - withProperty >= behind);
  }
}
