package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.thread.Beads;
import se.loftet.thread.Step;

/// The thread of one promise downwards: where it came from and what came of it. A step that is
/// missing takes the room it would have had.
final class PromiseSteps {
  private static final List<Step> ORDER = List.of(Step.values());
  private final Site site;
  private final Text text;
  private final PeriodData period;
  private final History history;
  private final Promise promise;
  private final Beads beads;
  private final List<FocusArea> focusAreas;
  private final List<Problem> problems;

  PromiseSteps(Site site, PeriodData period, History history, Promise promise) {
    this.site = site;
    this.text = site.text();
    this.period = period;
    this.history = history;
    this.promise = promise;
    this.beads = Beads.of(period.links(), promise);
    this.focusAreas = period.links().focusAreas(promise);
    this.problems =
        focusAreas.stream()
            .map(period.links()::problems)
            .flatMap(Collection::stream)
            .distinct()
            .toList();
  }

  List<PromisePage.Step> steps() {
    var steps = new ArrayList<PromisePage.Step>();
    steps.add(evidence());
    steps.add(problem());
    steps.add(cause());
    steps.add(focus());
    steps.add(promised());
    steps.add(activity());
    steps.add(outcome());
    steps.add(decision());
    return steps;
  }

  private PromisePage.Step evidence() {
    var links = period.links();
    var cited =
        problems.stream()
            .flatMap(problem -> links.stances(problem).stream())
            .map(Stance::evidence)
            .flatMap(ref -> links.evidence(ref).stream())
            .distinct()
            .toList();
    if (!cited.isEmpty()) {
      return step(
          Step.EVIDENCE, titles(cited), List.of(text.of("site.step.evidence")), sources(cited));
    }
    var whole = links.evidence(links.thread().document().sources());
    return whole.isEmpty()
        ? missing(Step.EVIDENCE, text.of("site.step.noEvidence"))
        : new PromisePage.Step(
            "loose",
            text.of(Step.EVIDENCE),
            titles(whole),
            List.of(text.of("site.step.evidenceOfWhole", links.thread().document().title())),
            sources(whole));
  }

  private static String titles(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::title).collect(Collectors.joining("; "));
  }

  private static List<Link> sources(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> each.link() != null)
        .map(each -> new Link(Objects.requireNonNull(each.link()), each.title()))
        .toList();
  }

  private PromisePage.Step problem() {
    return problems.isEmpty()
        ? missing(Step.PROBLEM, text.of("site.step.noProblem"))
        : step(Step.PROBLEM, joined(problems.stream().map(Problem::title)), List.of(), List.of());
  }

  private PromisePage.Step cause() {
    var causes =
        problems.stream()
            .flatMap(problem -> period.links().causes(problem).stream())
            .map(Cause::text)
            .toList();
    return causes.isEmpty()
        ? missing(Step.CAUSE, text.of("site.step.noCause"))
        : step(Step.CAUSE, joined(causes.stream()), List.of(), List.of());
  }

  private PromisePage.Step focus() {
    var aim = period.links().thread().document().aim();
    return focusAreas.isEmpty()
        ? missing(
            Step.FOCUS_AREA,
            aim == null ? text.of("site.step.noFocus") : text.of("site.step.noFocusAim", aim))
        : step(
            Step.FOCUS_AREA,
            joined(focusAreas.stream().map(FocusArea::title)),
            List.of(),
            List.of());
  }

  private PromisePage.Step promised() {
    var document = period.links().thread().document();
    var signed = new PeriodWords(text).signed(document);
    return step(
        Step.PROMISE,
        promise.text(),
        List.of(
            signed.isEmpty() ? text.of("site.step.notSigned") : text.of("site.signed.on", signed)),
        List.of());
  }

  private PromisePage.Step activity() {
    var activities = period.links().activities(promise);
    if (activities.isEmpty()) {
      return missing(Step.ACTIVITY, text.of("site.step.noActivity"));
    }
    var lines = activities.stream().map(this::line).toList();
    return step(
        Step.ACTIVITY, text.of("site.count.activities", activities.size()), lines, List.of());
  }

  private String line(Activity activity) {
    return Stream.of(
            activity.text(),
            RunningPeriod.names(period.links(), activity.responsible()),
            text.of(activity.status()))
        .filter(each -> !each.isBlank())
        .collect(Collectors.joining(". "));
  }

  private PromisePage.Step outcome() {
    var item = Item.of(period.links(), promise);
    if (item.outcomes().isEmpty()) {
      var ended = period.links().thread().document().ends().lastDay().isBefore(site.today());
      return ended
          ? missing(Step.OUTCOME, text.of("site.step.noOutcome"))
          : new PromisePage.Step(
              "open loose",
              text.of(Step.OUTCOME),
              text.of("site.step.waiting"),
              List.of(),
              List.of());
    }
    return step(Step.OUTCOME, new ItemWords(text).result(item), List.of(), List.of());
  }

  private PromisePage.Step decision() {
    var decision = period.links().decision(promise);
    return decision
        .map(made ->
            new PromisePage.Step(
                "",
                text.of("site.step.decision"),
                text.of(made.choice()),
                List.of(made.reason()),
                history.promise(made.next()).map(site::promise).stream().toList()))
        .orElseGet(() ->
            new PromisePage.Step(
                "gap",
                text.of("site.step.decision"),
                text.of("site.missing"),
                List.of(text.of("site.step.noDecision")),
                List.of()));
  }

  private static String joined(Stream<String> words) {
    return words.distinct().collect(Collectors.joining("; "));
  }

  private PromisePage.Step step(Step step, String heading, List<String> lines, List<Link> links) {
    return new PromisePage.Step(
        brokenAfter(step) ? "loose" : "", text.of(step), heading, lines, links);
  }

  private PromisePage.Step missing(Step step, String line) {
    return new PromisePage.Step(
        "gap", text.of(step), text.of("site.missing"), List.of(line), List.of());
  }

  /// A line towards a missing step is always dashed.
  private boolean brokenAfter(Step step) {
    int next = ORDER.indexOf(step) + 1;
    return next < ORDER.size()
        ? !beads.has(ORDER.get(next))
        : period.links().decision(promise).isEmpty();
  }
}
