package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What datadesk/upload.jte prints: a file on its way in, being read, refused or shown.
///
/// @param here its own address, without an ending
/// @param reading rows read so far while it is read; null when that is over
/// @param refused why the whole file is refused
/// @param unplaced whether telling the coordinate system would mend that
/// @param fault what keeps it from being taken in though it can be read
public record UploadPage(
    String here,
    String list,
    String name,
    String size,
    @Nullable String reading,
    @Nullable String refused,
    boolean unplaced,
    @Nullable String fault,
    @Nullable View view) {

  /// The preview and the form.
  ///
  /// @param unknown whether nothing in the file was recognised, so that no question can be put to
  ///   it
  /// @param zones empty where rows have no times
  /// @param constants what may be said once for all rows
  /// @param columns empty where a table has too many to choose for
  public record View(
      List<Fact> facts,
      Counted counted,
      List<String> header,
      List<List<String>> first,
      List<HeldView> held,
      TimelineView timeline,
      MapView map,
      List<Option> kinds,
      List<Option> systems,
      boolean swapped,
      boolean unknown,
      List<Option> zones,
      boolean dayFirst,
      List<TextField> constants,
      List<Option> classes,
      List<Option> states,
      List<ColumnView> columns,
      List<TextField> texts) {}

  /// Something found of the file.
  public record Fact(String name, String value) {}

  /// A row that would be in quarantine.
  public record HeldView(String line, String reason, String cells) {}

  /// A column, some of its cells and what it is taken for.
  public record ColumnView(String field, String name, String samples, List<Option> roles) {}

  /// A text somebody may write about the data set.
  public record TextField(
      String field, String label, String hint, String value, boolean required) {}
}
