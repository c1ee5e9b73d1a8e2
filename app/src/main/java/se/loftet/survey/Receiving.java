package se.loftet.survey;

/// What became of an answer that was sent.
public enum Receiving {
  /// It is stored.
  TAKEN,
  /// The same answer was stored before.
  AGAIN,
  /// There is no such code, or it was used.
  CODE,
  /// The survey takes no answers today.
  CLOSED
}
