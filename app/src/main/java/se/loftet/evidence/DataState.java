package se.loftet.evidence;

/// What a figure is worth. Missing is never zero.
public enum DataState {
  FINAL,
  PRELIMINARY,
  REVISED,
  MISSING,
  SUPPRESSED,
  NOT_APPLICABLE
}
