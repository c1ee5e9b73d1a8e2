package se.loftet.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.Crs;

/// What was found of a file before its rows are read.
///
/// @param encoding name of the character set; blank for formats that are not text
/// @param delimiter between cells; blank for formats that have none
/// @param decimal sign before decimals, `,` or `.`; blank when numbers come as numbers
/// @param titles rows above the header that belong to no table
/// @param headers rows the names of the columns take up, 0 when there is none
/// @param crs the coordinate system the file states; null when it states none
public record Found(
    Format format,
    boolean gzip,
    String encoding,
    String delimiter,
    String decimal,
    int titles,
    int headers,
    @Nullable Crs crs,
    List<Note> notes) {
  public Found {
    notes = List.copyOf(notes);
  }

  /// A format that states its own columns and types.
  static Found typed(Format format, boolean gzip, @Nullable Crs crs, List<Note> notes) {
    return new Found(format, gzip, "", "", "", 0, 1, crs, notes);
  }

  Found with(List<Note> more) {
    var all = new java.util.ArrayList<>(notes);
    all.addAll(more);
    return new Found(format, gzip, encoding, delimiter, decimal, titles, headers, crs, all);
  }

  Found stating(@Nullable Crs stated) {
    return crs != null || stated == null
        ? this
        : new Found(format, gzip, encoding, delimiter, decimal, titles, headers, stated, notes);
  }
}
