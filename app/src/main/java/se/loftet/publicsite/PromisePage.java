package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/promise.jte prints: who, what, where, how much, why, and what came of it.
///
/// @param sv the `lang` of texts the parties wrote, when the page is in another language
public record PromisePage(
    @Nullable String sv,
    List<Link> crumbs,
    String here,
    String kicker,
    String heading,
    List<Tag> tags,
    Verdicts verdicts,
    List<Clash> clashes,
    BeadRow beads,
    List<Step> steps,
    String checkable,
    List<Check> checks,
    List<Share> shares,
    List<Figure> figures,
    List<Done> activities,
    List<WalksPage.Row> walks,
    List<LogRow> log,
    String logRest,
    List<AmendmentText> amendments,
    List<Relative> earlier,
    List<Relative> later,
    List<Version> versions,
    @Nullable Awareness awareness,
    String jsonHref) {

  /// Whether residents know of the promise, and the survey that tells.
  public record Awareness(String words, Link survey) {}

  /// Done? and did it matter?, never one from the other.
  ///
  /// @param decided who gave the verdicts and when, blank when nobody has
  /// @param evidence what the verdicts rest on
  public record Verdicts(
      Tag done,
      List<String> doneWhy,
      List<Tag> doneGaps,
      Tag mattered,
      List<String> matteredWhy,
      String decided,
      List<Source> evidence) {}

  /// Sources that say different things: all of them, equally large.
  public record Clash(String heading, List<Figure> figures, String settled) {}

  /// One figure with its source; blank source is a gap.
  public record Figure(
      String value, String unit, String text, @Nullable Source source, String reliedOn) {}

  /// What was reported of one activity; `clash` when its sources differ.
  public record Done(String activity, boolean clash, List<Figure> figures) {}

  /// A step of the thread: a bead, its name and what is known.
  public record Step(
      String css, String step, String heading, List<String> lines, List<Link> links) {}

  /// One question of checkability and its answer.
  public record Check(boolean answered, String question, String answer) {}

  /// What one party does of it.
  public record Share(String party, String words) {}

  public record LogRow(String day, String words, String place, @Nullable Source source) {}

  public record AmendmentText(String when, String text, String reason, boolean signed) {}

  /// The same promise in another period, and what was decided between.
  public record Relative(Link link, String period, String decision) {}

  /// A formal version with its canonical text and fingerprint.
  public record Version(String name, String when, List<String> sha256, String text) {}
}
