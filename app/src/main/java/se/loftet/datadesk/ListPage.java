package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What datadesk/list.jte prints.
///
/// @param send where a file is sent; blank for those who may not
/// @param findings where ready-made questions are asked of the data
/// @param districts where the municipality's own areas are drawn
/// @param fault what was wrong with the file that was sent
public record ListPage(
    String send,
    String findings,
    String districts,
    @Nullable String fault,
    @Nullable String done,
    List<RowView> rows) {
  /// One data set.
  ///
  /// @param apart its name where another has the same title, else blank
  public record RowView(
      String href,
      String title,
      String apart,
      String kind,
      String publisher,
      String period,
      String rows,
      String received,
      String secrecy) {}
}
