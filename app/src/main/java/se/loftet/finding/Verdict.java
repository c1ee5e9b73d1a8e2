package se.loftet.finding;

/// What computing a finding again showed.
public enum Verdict {
  /// The same bits.
  SAME,
  /// The same numbers and words, on a map drawn otherwise, as before the ground belonged to it.
  REDRAWN,
  /// Other bits, from the same deliveries.
  DIFFERENT,
  /// What is stored is not what was saved.
  DAMAGED,
  /// A delivery it rests on is no longer there.
  INPUT_GONE;

  /// Whether every number is what was saved.
  public boolean holds() {
    return this == SAME || this == REDRAWN;
  }

  static Verdict of(Result before, String stored, Result again) {
    if (again.canonical().equals(stored)) {
      return SAME;
    }
    return before.groundless().canonical().equals(again.groundless().canonical())
        ? REDRAWN
        : DIFFERENT;
  }
}
