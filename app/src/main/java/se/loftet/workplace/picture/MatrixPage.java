package se.loftet.workplace.picture;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/picture.jte prints: problems against kinds of source, and the causes.
public record MatrixPage(
    String title,
    String action,
    String editHref,
    String stepsHref,
    String lead,
    String saved,
    boolean mayEdit,
    String newProblemHref,
    List<String> sources,
    List<RowView> rows,
    List<ChapterView> chapters,
    List<EditionView> editions) {

  /// One problem: what each kind of source says of it, and its causes.
  public record RowView(
      String words,
      String href,
      List<CellView> cells,
      List<LinkView> causes,
      String newCauseHref) {}

  /// What one kind of source says of one problem.
  public record CellView(
      String name, String label, String words, String sign, String href, List<Option> options) {}

  /// A link with its words.
  public record LinkView(String href, String words) {}

  /// One of the three chapters the law asks for.
  public record ChapterView(String words, boolean written) {}

  /// A frozen edition.
  public record EditionView(String words, String sha256) {}
}
