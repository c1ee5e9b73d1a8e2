package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/period.jte prints: the whole document of a period.
///
/// @param sv the `lang` of texts the parties wrote, when the page is in another language
public record PeriodPage(
    @Nullable String sv,
    List<Link> crumbs,
    String kicker,
    String heading,
    String aim,
    List<Tag> tags,
    String lead,
    BeadRow beads,
    Chain chain,
    List<MunicipalityPage.Results> results,
    List<Fact> facts,
    List<Problem> problems,
    List<Focus> focusAreas,
    List<Report> followUps,
    List<PromisePage.AmendmentText> amendments,
    List<GapRow> gaps,
    List<Source> sources,
    List<PromisePage.Version> versions,
    List<Link> neighbours) {

  public record Fact(String name, List<String> lines, boolean missing) {}

  /// A problem with what each kind of source says of it.
  public record Problem(
      String title, List<String> lines, List<Tag> gaps, List<SourceStance> stances) {}

  public record SourceStance(String kind, Tag stance, @Nullable Source source, String note) {}

  public record Focus(String title, Tag choice, String reason, List<String> goals) {}

  public record Report(
      String title, String period, Tag tag, String narrative, List<Source> sources) {}

  public record GapRow(List<String> sentences, Tag severity, String suggestion) {}
}
