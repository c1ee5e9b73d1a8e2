package se.loftet.workplace.voice;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/contribution.jte prints: one contribution, what it may be about, what resembles
/// it, and the decision.
public record ContributionPage(
    String action,
    String inbox,
    int version,
    String heading,
    String state,
    List<Fact> facts,
    String text,
    boolean redacted,
    List<Suggestion> suggestions,
    List<Option> themes,
    List<SimilarRow> similar,
    String joinedHref,
    List<Option> states,
    List<Option> reasons,
    List<Option> problems,
    List<Option> promises,
    List<Option> activities,
    List<Option> measures,
    String answer,
    List<Template> templates,
    String fault,
    boolean released,
    boolean mayRelease) {

  public record Fact(String name, String value) {}

  /// A theme and the words of the text that speak for it.
  public record Suggestion(String theme, String because) {}

  public record SimilarRow(long id, String href, String text, String because) {}

  /// A reply in plain Swedish to start from.
  public record Template(String key, String name, String words) {}
}
