package se.loftet.finding;

/// What computing a finding again showed.
public enum Verdict {
  /// The same bits.
  SAME,
  /// Other bits, from the same deliveries.
  DIFFERENT,
  /// What is stored is not what was saved.
  DAMAGED,
  /// A delivery it rests on is no longer there.
  INPUT_GONE
}
