package se.loftet.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What document/edition.jte prints of a frozen edition, on screen and on paper alike.
///
/// @param choices what was chosen and deselected; empty where the edition says nothing of it
/// @param signed the parties that approved it; empty for an edition frozen before that was kept
/// @param signatories who signs the decision, by title and organisation
/// @param lang the language the parties wrote in, when the words around are in another
public record EditionPage(
    @Nullable String lang,
    String title,
    String kicker,
    String lead,
    List<FactView> facts,
    List<ChapterView> chapters,
    List<ProblemView> problems,
    List<ChoiceView> choices,
    List<SourceView> sources,
    List<SignedView> signed,
    List<String> signatories,
    List<String> method,
    String sha256) {

  /// A party that approved it, and on which day.
  public record SignedView(String party, String day) {}

  /// A name and its value.
  public record FactView(String name, String words) {}

  /// One of the three chapters, or that it is empty.
  public record ChapterView(String name, @Nullable String words) {}

  /// One problem with everything the edition says of it.
  public record ProblemView(
      String anchor,
      String title,
      List<FactView> facts,
      List<String> steps,
      List<StanceView> stances,
      List<FigurePage> figures,
      List<FactView> causes,
      List<FactView> questions) {}

  /// That a problem was chosen or deselected, and why.
  public record ChoiceView(String anchor, String title, String choice, String reason) {}

  /// What one kind of source says in one place.
  public record StanceView(
      String source, String place, String sign, String stance, List<String> behind) {}

  /// One source of the annex.
  public record SourceView(String title, @Nullable String link, List<FactView> facts) {}
}
