package se.loftet.dataset;

/// What is to be known of an event that is in.
public enum Flag {
  NO_POSITION,
  OUTSIDE_MUNICIPALITY,
  NO_AREA,
  /// Local time that occurs twice when summer time ends.
  AMBIGUOUS_TIME,
  /// Local time that does not occur when summer time begins.
  SKIPPED_TIME,
  NO_END,
  /// The first of January: often means that the day is not known.
  NEW_YEARS_DAY,
  /// One row that tells of many incidents.
  SUMMARY,
  /// The municipality was read from the heading.
  PLACE_FROM_HEADING,
  /// The heading's place and the stated place are different.
  PLACES_DIFFER;

  public int bit() {
    return 1 << ordinal();
  }

  public boolean in(int flags) {
    return (flags & bit()) != 0;
  }
}
