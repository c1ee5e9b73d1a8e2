package se.loftet.workplace.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.document.FigurePage;
import se.loftet.editor.Option;
import se.loftet.finding.Bits;
import se.loftet.finding.Changed;

/// What workplace/findingsaved.jte prints: a saved finding, what has happened to its data, and what
/// can be done with it.
///
/// @param revised whether newer data has come
/// @param differing what computing it again gives otherwise, once somebody has asked
/// @param removable its version where it may be taken away, else 0
/// @param versions the same question asked at other times
public record SavedPage(
    String home,
    String notice,
    boolean sound,
    List<Bits> differing,
    String ref,
    String made,
    String secrecy,
    boolean revised,
    List<Changed.Row> changes,
    String address,
    boolean mayEdit,
    int removable,
    List<Version> versions,
    FigurePage finding,
    Using using,
    @Nullable Releasing releasing) {
  /// Another time the question was asked.
  public record Version(String href, String words, boolean current) {}

  /// How it is put on a problem card.
  public record Using(List<Option> problems, List<Option> sources, List<Option> stances) {}

  /// What everybody would read, or reads.
  ///
  /// @param released when it was, blank before
  /// @param hindrance why it cannot be, blank when it can
  public record Releasing(
      String released, String hindrance, int version, @Nullable FigurePage preview) {}
}
