package se.loftet.dataset;

/// What is to be known of an event that is in.
public enum Flag {
  NO_POSITION(1 << 0),
  OUTSIDE_MUNICIPALITY(1 << 1),
  NO_AREA(1 << 2),
  /// Local time that occurs twice when summer time ends.
  AMBIGUOUS_TIME(1 << 3),
  /// Local time that does not occur when summer time begins.
  SKIPPED_TIME(1 << 4),
  NO_END(1 << 5),
  /// The first of January: often means that the day is not known.
  NEW_YEARS_DAY(1 << 6),
  /// One row that tells of many incidents.
  SUMMARY(1 << 7),
  /// The municipality was read from the heading.
  PLACE_FROM_HEADING(1 << 8),
  /// The heading's place and the stated place are different.
  PLACES_DIFFER(1 << 9);

  private final int bit;

  Flag(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  public boolean in(int flags) {
    return (flags & bit) != 0;
  }
}
