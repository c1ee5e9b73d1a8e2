package se.loftet.dataset;

/// Why a row is passed over: it is no data.
public enum SkipRule {
  REPEATED_HEADER,
  FOOTNOTE
}
