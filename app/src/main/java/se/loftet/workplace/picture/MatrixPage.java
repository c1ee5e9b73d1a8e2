package se.loftet.workplace.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/picture.jte prints: problem cards, sources place by place, chapters, editions.
///
/// @param cells what became of the cells that were sent, shown beside them
/// @param filling whether the cells of the matrix are to be filled in
public record MatrixPage(
    String title,
    String kind,
    boolean closed,
    String address,
    String editHref,
    String stepsHref,
    String priorityHref,
    String lead,
    String notice,
    String cells,
    @Nullable SinceView since,
    boolean mayEdit,
    boolean mayShare,
    boolean filling,
    String newProblemHref,
    List<String> sources,
    List<CardView> cards,
    List<UnheardView> unheard,
    List<HeardView> heard,
    List<WalkedView> walked,
    List<Option> problems,
    List<Option> kinds,
    List<WaitingView> waiting,
    List<ChapterView> chapters,
    List<EditionView> editions) {

  /// One problem, whole.
  public record CardView(
      String anchor,
      String title,
      String href,
      List<FactView> facts,
      List<CornerView> triangle,
      List<String> chain,
      List<FactView> questions,
      int answered,
      List<SourceView> sources,
      String confidence,
      boolean clash,
      String newCauseHref,
      String newStanceHref,
      List<PlaceView> rows) {}

  /// A question and its answer, or none.
  public record FactView(String name, @Nullable String words) {}

  /// A corner of the triangle with its causes.
  public record CornerView(String words, List<LinkView> causes) {}

  /// What one kind of source says of the problem all in all.
  public record SourceView(String words, List<TagView> tags) {}

  /// A sign and its word.
  public record TagView(String sign, String words) {}

  /// One place of a problem, source by source.
  public record PlaceView(String words, List<CellView> cells) {}

  /// What one kind of source says of one problem in one place.
  ///
  /// @param options to choose one answer from; none where several stand
  /// @param clearable whether the answer goes by choosing none
  public record CellView(
      String name,
      String shown,
      String label,
      List<StanceView> said,
      List<Option> options,
      boolean clearable) {}

  /// One stance with what lies behind it.
  ///
  /// @param remove what is sent to take it away; blank where choosing no answer does
  public record StanceView(
      String sign,
      String words,
      String href,
      @Nullable String note,
      @Nullable String behind,
      String remove) {}

  /// A source nobody has asked, and about what.
  public record UnheardView(String source, String words) {}

  /// Who has been heard in one dialogue; `quiet` names the places heard less than half as much as
  /// their people would give, and is blank when there is none.
  public record HeardView(String href, String title, List<String> lines, String quiet) {}

  /// What was noted on one walk, counted.
  ///
  /// @param may whether it can be taken into the picture as a source
  public record WalkedView(String href, String ref, String title, String numbers, boolean may) {}

  /// A problem of an own picture that may be taken in.
  public record WaitingView(String id, String words) {}

  /// A link with its words.
  public record LinkView(String href, String words) {}

  /// One of the three chapters the law asks for.
  public record ChapterView(String words, boolean written) {}

  /// The edition that stands, and whether the cards say something else by now.
  public record SinceView(String words, String changes, String href) {}

  /// A frozen edition; `decided` tells whether it was adopted or only referred.
  public record EditionView(
      String words, String decided, String sha256, String href, String diffHref) {}
}
