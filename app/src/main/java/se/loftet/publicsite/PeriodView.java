package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Lateness;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Beads;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Links;

/// Gathers the page of one period, in one language.
record PeriodView(Site site, PeriodData period, History history) {

  private Text text() {
    return site.text();
  }

  private Links links() {
    return period.links();
  }

  private PromiseDocument document() {
    return links().thread().document();
  }

  PeriodPage page() {
    var digest = new PeriodDigest(site, links(), period.gaps());
    var thread = links().thread();
    var versions = new VersionWords(text());
    return new PeriodPage(
        site.sv(),
        List.of(
            site.home(),
            new Link(site.home().href() + "#perioder", text().of("site.menu.periods"))),
        new PeriodWords(text()).period(document()),
        document().title(),
        Objects.requireNonNullElse(document().aim(), ""),
        digest.pulse().runs(site.today()) ? digest.pulse().labels(text(), site.today()) : List.of(),
        lead(digest),
        BeadRow.of(text(), Beads.of(thread)),
        new ChainView(site, links()).chain(),
        digest.items().isEmpty() ? List.of() : List.of(digest.results()),
        facts(),
        thread.problems().stream().map(this::problem).toList(),
        thread.focusAreas().stream().map(this::focus).toList(),
        thread.followUps().stream().map(this::report).toList(),
        thread.amendments().stream().map(versions::amendment).toList(),
        gaps(),
        sources().map(each -> Source.of(text(), each)).toList(),
        versions.versions(period),
        neighbours());
  }

  private String lead(PeriodDigest digest) {
    var missing = period.gaps().size();
    return digest.heading()
        + ". "
        + (missing == 0 ? text().of("site.gaps.none") : text().of("site.period.gapCount", missing));
  }

  private List<PeriodPage.Fact> facts() {
    var words = new PeriodWords(text());
    var facts = new ArrayList<PeriodPage.Fact>();
    facts.add(fact("period", List.of(words.period(document().starts(), document().ends()))));
    facts.add(fact("state", List.of(text().of(document().state()))));
    facts.add(
        fact("signed", Stream.of(words.signed(document())).filter(s -> !s.isBlank()).toList()));
    facts.add(
        fact("signatories", document().signatories().stream().map(words::signatory).toList()));
    var agreement = links().thread().agreement();
    var picture = links().thread().picture();
    var day = document().followUpOn();
    facts.add(fact("agreement", agreement == null ? null : agreement.title()));
    facts.add(fact("picture", picture == null ? null : picture.title()));
    facts.add(fact("registry", document().registryNumber()));
    facts.add(fact("followUp", day == null ? null : text().date(day)));
    if (document().note() != null) {
      facts.add(fact("note", document().note()));
    }
    return facts;
  }

  private PeriodPage.Fact fact(String key, @Nullable String line) {
    return fact(key, line == null ? List.<String>of() : List.of(line));
  }

  private PeriodPage.Fact fact(String key, List<String> lines) {
    var name = text().of("site.fact." + key);
    return lines.isEmpty()
        ? new PeriodPage.Fact(name, List.of(text().of("site.missing")), true)
        : new PeriodPage.Fact(name, lines, false);
  }

  private PeriodPage.Problem problem(Problem problem) {
    var lines =
        Stream.concat(
                Stream.of(
                        problem.what(),
                        problem.placeText(),
                        problem.timeText(),
                        problem.affected(),
                        problem.sinceText(),
                        problem.consequence())
                    .filter(Objects::nonNull),
                links().places(problem.places()).stream().map(place -> place.name()))
            .toList();
    var causes =
        links().causes(problem).stream()
            .map(cause -> text().of("site.period.cause", text().of(cause.corner()), cause.text()));
    return new PeriodPage.Problem(
        problem.title(),
        Stream.concat(lines.stream(), causes).toList(),
        period.gaps().stream()
            .filter(gap -> gap.kind().equals("problem") && gap.id() == problem.head().id())
            .map(gap -> new Tag("gap", gap.sentence(text())))
            .toList(),
        links().stances(problem).stream().map(this::stance).toList());
  }

  private PeriodPage.SourceStance stance(Stance stance) {
    var css =
        switch (stance.stance()) {
          case SUPPORTS -> "plus";
          case CONTRADICTS -> "no";
          case SILENT -> "quiet";
          case NOT_ASKED -> "gap";
        };
    return new PeriodPage.SourceStance(
        text().of(stance.source()),
        new Tag(css, text().of(stance.stance())),
        links().evidence(stance.evidence()).map(each -> Source.of(text(), each)).orElse(null),
        Objects.requireNonNullElse(stance.note(), ""));
  }

  private PeriodPage.Focus focus(FocusArea focus) {
    boolean chosen = focus.choice() == FocusArea.Choice.CHOSEN;
    return new PeriodPage.Focus(
        focus.title(),
        new Tag(chosen ? "" : "quiet", text().of(focus.choice())),
        Objects.requireNonNullElse(focus.reason(), ""),
        links().goals(focus).stream().map(this::goal).toList());
  }

  private String goal(Goal goal) {
    return text().of(goal.kind()) + ": " + goal.text();
  }

  private PeriodPage.Report report(FollowUp report) {
    var reported = report.reported();
    var tag =
        reported == null
            ? waiting(report)
            : new Tag("ok", text().of("site.report.reported", reported));
    return new PeriodPage.Report(
        report.title(),
        new PeriodWords(text()).period(report.starts(), report.ends()),
        tag,
        Objects.requireNonNullElse(report.narrative(), ""),
        links().evidence(report.sources()).stream().map(each -> Source.of(text(), each)).toList());
  }

  private Tag waiting(FollowUp report) {
    return Lateness.of(report, site.today())
        .map(each -> Pulse.answer(text(), report, each))
        .orElseGet(() -> new Tag("gap", text().of("Verdict.Done.NOT_REPORTED")));
  }

  /// Gaps of one kind stand together, the heaviest first.
  private List<PeriodPage.GapRow> gaps() {
    var kinds = new LinkedHashMap<GapCode, List<Gap>>();
    period.gaps().forEach(g -> kinds.computeIfAbsent(g.code(), k -> new ArrayList<>()).add(g));
    return kinds.values().stream().map(this::row).toList();
  }

  private PeriodPage.GapRow row(List<Gap> gaps) {
    var severity = gaps.getFirst().severity();
    var css =
        switch (severity) {
          case BLOCKS_SIGNING -> "no";
          case SHOULD_BE_MENDED -> "half";
          case NOTE -> "quiet";
        };
    return new PeriodPage.GapRow(
        gaps.stream().map(gap -> gap.sentence(text())).toList(),
        new Tag(css, text().of("site.severity." + severity.name())),
        gaps.getFirst().suggestion(text()));
  }

  private Stream<Evidence> sources() {
    return links().thread().evidence().stream();
  }

  private List<Link> neighbours() {
    var links = new ArrayList<Link>();
    history
        .previous(document())
        .ifPresent(each -> links.add(neighbour("site.period.before", each)));
    history.next(document()).ifPresent(each -> links.add(neighbour("site.period.after", each)));
    return links;
  }

  private Link neighbour(String key, PromiseDocument document) {
    return new Link(site.period(document).href(), text().of(key, document.title()));
  }
}
