package se.loftet.workplace.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/sample.jte prints: the list, the draw, the letters and who has answered.
///
/// @param fault what was wrong with what was sent, or blank
/// @param frame none when there is no list, or it has been deleted
/// @param leftOut what was told of the rows of a file that was just sent, or blank
public record SamplePage(
    String survey,
    String surveyHref,
    String self,
    String fault,
    String leftOut,
    boolean mayEdit,
    @Nullable Frame frame,
    @Nullable Drawn drawn,
    List<Stratum> strata,
    DrawFields fields,
    List<Row> rows,
    Row sum,
    List<Option> outcomes) {

  /// Whether it is known what a draw would take.
  public boolean tried() {
    return strata.stream().anyMatch(each -> !each.take().isEmpty());
  }

  /// The list of persons, by its facts alone.
  public record Frame(String name, String people, String forgetOn) {}

  /// What was drawn, and the bundles of letters to print.
  ///
  /// @param contact whether the letters say whom to turn to
  public record Drawn(String words, boolean contact, List<Shelf> letters, List<Shelf> reminders) {}

  /// Some files after each other.
  ///
  /// @param words which letters they hold
  public record Shelf(String words, List<Bundle> files) {}

  /// One file of letters.
  public record Bundle(String href, String words) {}

  public record Stratum(String name, String people, String take) {}

  /// What the form for a draw holds.
  public record DrawFields(
      String forgetOn,
      String wanted,
      String least,
      String seed,
      String clusters,
      String shares,
      List<Option> methods) {}

  /// A group and how many of it have answered; `rate` may be blank.
  public record Row(
      String name,
      String drawn,
      String overCoverage,
      String refused,
      String answered,
      String rate) {}
}
