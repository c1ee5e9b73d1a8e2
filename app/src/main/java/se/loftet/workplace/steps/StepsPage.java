package se.loftet.workplace.steps;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/steps.jte prints: where a formal text stands and what can be done with it.
///
/// @param typed what was written in the form of a step that was refused, by the name of its field
/// @param mayApprove whether the own party has not approved this very text yet
/// @param refused why the last step was not taken, blank if it was
/// @param wordingHref where the text is read as people write, blank where it is read here
/// @param publicHref where residents read it, blank until then
public record StepsPage(
    String action,
    String kicker,
    String title,
    String state,
    String refused,
    Map<String, String> typed,
    List<StepView> steps,
    List<AnswerView> answers,
    String sha256,
    String text,
    String wordingHref,
    String hindering,
    List<String> hindrances,
    boolean mayRefer,
    boolean mayAnswer,
    boolean mayApprove,
    boolean maySign,
    boolean adopts,
    boolean mayPublish,
    boolean mayTakeBack,
    boolean mayReopen,
    String today,
    boolean retroactive,
    List<SignatoryView> signatories,
    List<Option> parties,
    String previewHref,
    String publicHref,
    List<LinkView> points,
    List<LinkView> amendments,
    List<LinkView> actions,
    List<VersionView> versions) {

  /// What was typed in a field, else what it begins with.
  public String typed(String field, String first) {
    return typed.getOrDefault(field, first);
  }

  /// One step of the way; `state` is the class of its dot.
  public record StepView(String state, String words, String sentence) {}

  /// What one party answered.
  public record AnswerView(String words, boolean approved, @Nullable String comment) {}

  /// A row of the form for signing.
  public record SignatoryView(String party, String title, String organisation) {}

  /// A link to something that belongs to the text.
  public record LinkView(String href, String words) {}

  /// A frozen version.
  ///
  /// @param href where it is read as a page, blank where it has none
  public record VersionView(String words, String sha256, String text, String href) {}
}
