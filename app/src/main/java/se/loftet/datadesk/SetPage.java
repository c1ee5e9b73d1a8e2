package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.finding.Changed;

/// What datadesk/set.jte prints.
///
/// @param questions ready-made questions the data set can answer
/// @param undo where the newest delivery is taken back; blank when it cannot be
public record SetPage(
    String list,
    @Nullable String done,
    List<UploadPage.Fact> facts,
    String undo,
    String undoWords,
    List<LinkView> questions,
    List<RestingView> resting,
    List<DeliveryView> deliveries,
    List<FigureView> figures,
    String figuresLead) {
  /// A finding that rests on the data set.
  ///
  /// @param about whether the data has changed since and whether everybody reads it
  /// @param changes its numbers the newest data makes others
  /// @param more how many more of them there are, in words; blank when all are told
  /// @param editions the frozen editions it stands in
  public record RestingView(
      String href,
      String title,
      boolean revised,
      String about,
      List<Changed.Row> changes,
      String more,
      List<LinkView> editions) {}

  /// A link with its words.
  public record LinkView(String href, String words) {}

  /// One file that was taken in.
  public record DeliveryView(
      String number,
      String file,
      String received,
      String importer,
      String changes,
      boolean undone,
      Counted counted,
      String quarantine,
      String sha256,
      List<DifferenceView> differences) {}

  /// A row a delivery changed.
  public record DifferenceView(String row, String before, String after) {}

  /// One of the first figures.
  public record FigureView(
      String area, String period, String category, String measure, String value, String state) {}
}
