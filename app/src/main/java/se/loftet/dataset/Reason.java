package se.loftet.dataset;

/// Why a row is in quarantine.
public enum Reason {
  /// Signs that no encoding explains.
  BROKEN_TEXT,
  /// More cells than columns, or far fewer.
  WRONG_WIDTH,
  NO_AREA,
  UNREADABLE_DATE,
  NO_DATE,
  ENDS_BEFORE_START,
  /// Committed after the day it was reported.
  AFTER_REPORT,
  UNREADABLE_NUMBER,
  NEGATIVE_COUNT,
  UNREADABLE_POSITION,
  NO_SHAPE,
  BROKEN_SHAPE,
  /// The same area and period a second time in the same file, with another value.
  TWICE
}
