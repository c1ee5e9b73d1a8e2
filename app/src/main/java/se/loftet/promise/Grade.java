package se.loftet.promise;

/// How far a promise can be checked.
public enum Grade {
  /// A number is promised.
  COUNT,
  /// Something exists or does not.
  BINARY,
  /// It can be counted, and it is known where, but no number is promised.
  COUNT_WITHOUT_TARGET,
  /// It could be counted; number and place are open.
  PARTIAL,
  /// Nothing to count and nothing to see.
  VAGUE;

  public boolean checkable() {
    return this == COUNT || this == BINARY;
  }
}
