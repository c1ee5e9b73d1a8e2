package se.loftet.workplace.strand;

import java.util.List;

/// Gaps of one code, as one row of a table.
///
/// @param tag the class of the severity's sign
public record GapRow(
    String code,
    String words,
    String severity,
    String tag,
    String suggestion,
    List<Place> places,
    int more,
    String moreHref) {

  /// Where one of them is, and where it is mended.
  public record Place(String words, String href, String about) {}
}
