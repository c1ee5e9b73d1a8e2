package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.publicsite.Chain.Line;
import se.loftet.publicsite.Chain.Node;
import se.loftet.thread.Links;
import se.loftet.thread.Step;

/// Draws a period's thread from evidence to outcome. What is missing is a node of its own, and an
/// object met a second time is told in short, so the drawing grows no faster than the thread.
final class ChainView {
  private final Site site;
  private final Text text;
  private final Links links;
  private final boolean promises;
  private final Set<Long> drawnFocus = new HashSet<>();
  private final Set<Long> drawnPromises = new HashSet<>();

  ChainView(Site site, Links links) {
    this.site = site;
    this.text = site.text();
    this.links = links;
    this.promises = !links.thread().promises().isEmpty();
  }

  Chain chain() {
    var roots = new ArrayList<Node>();
    var sourced = new ArrayList<Problem>();
    var unsourced = new ArrayList<Problem>();
    for (var problem : links.thread().problems()) {
      (evidence(problem).isEmpty() ? unsourced : sourced).add(problem);
    }
    sourced.forEach(problem -> roots.add(sourced(problem)));
    if (!unsourced.isEmpty()) {
      roots.add(unsourced(unsourced));
    }
    var loose = withoutProblem();
    if (!loose.isEmpty()) {
      roots.add(without(loose));
    }
    return new Chain(promises ? 7 : 6, roots);
  }

  private List<Evidence> evidence(Problem problem) {
    return links.stances(problem).stream()
        .map(Stance::evidence)
        .flatMap(ref -> links.evidence(ref).stream())
        .distinct()
        .toList();
  }

  private Node sourced(Problem problem) {
    return node("", Step.EVIDENCE, titles(evidence(problem)), List.of(), List.of(problem(problem)));
  }

  /// Sources named for the whole period carry no single problem: the line on from them is dashed.
  private Node unsourced(List<Problem> problems) {
    var whole = wholePeriod();
    var children = problems.stream().map(this::problem).toList();
    if (whole.isEmpty()) {
      return node("gap", Step.EVIDENCE, text.of("site.chain.noEvidence"), List.of(), children);
    }
    return node(
        "loose",
        Step.EVIDENCE,
        text.of("site.chain.wholePeriod"),
        List.of(new Line(false, titles(whole)), new Line(true, text.of("site.chain.unsourced"))),
        children);
  }

  private List<Evidence> wholePeriod() {
    var picture = links.thread().picture();
    return Stream.concat(
            links.evidence(links.thread().document().sources()).stream(),
            picture == null ? Stream.of() : links.evidence(picture.sources()).stream())
        .distinct()
        .toList();
  }

  private static String titles(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::title).distinct().collect(Collectors.joining("; "));
  }

  private Node problem(Problem problem) {
    var lines = new ArrayList<Line>();
    var told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    where(problem).filter(told::add).forEach(words -> lines.add(new Line(false, words)));
    if (problem.places().isEmpty() && problem.placeText() == null) {
      lines.add(new Line(true, text.of("site.chain.noPlace")));
    }
    var causes = links.causes(problem);
    return node(
        causes.isEmpty() ? "loose" : "",
        Step.PROBLEM,
        problem.title(),
        lines,
        List.of(cause(problem)));
  }

  private Stream<String> where(Problem problem) {
    return Stream.concat(
        Stream.of(problem.placeText(), problem.timeText()).filter(Objects::nonNull),
        links.places(problem.places()).stream().map(place -> place.name()));
  }

  private Node cause(Problem problem) {
    var focus = links.focusAreas(problem).stream().map(this::focus).toList();
    var children = focus.isEmpty() ? List.of(end(Step.FOCUS_AREA, "site.chain.noFocus")) : focus;
    var causes = links.causes(problem);
    if (causes.isEmpty()) {
      return node("gap", Step.CAUSE, text.of("site.missing"), List.of(), children);
    }
    var words = causes.stream().map(each -> each.text()).collect(Collectors.joining("; "));
    return node(focus.isEmpty() ? "loose" : "", Step.CAUSE, words, List.of(), children);
  }

  private Node focus(FocusArea focus) {
    if (!drawnFocus.add(focus.head().id())) {
      return again(Step.FOCUS_AREA, focus.title());
    }
    if (focus.choice() == FocusArea.Choice.DESELECTED) {
      var reason = focus.reason() == null ? text.of("site.chain.noReason") : focus.reason();
      var line = new Line(focus.reason() == null, reason);
      return node(
          "end",
          Step.FOCUS_AREA,
          focus.title(),
          List.of(new Line(false, text.of("FocusArea.Choice.DESELECTED")), line),
          List.of());
    }
    var children = new ArrayList<Node>();
    links.promises(focus).forEach(promise -> children.add(promise(promise)));
    var direct = links.activities(focus).stream().map(this::activity).toList();
    if (promises && !direct.isEmpty()) {
      children.add(node("gap", Step.PROMISE, text.of("site.chain.noPromise"), List.of(), direct));
    } else {
      children.addAll(direct);
    }
    if (children.isEmpty()) {
      children.add(
          end(
              promises ? Step.PROMISE : Step.ACTIVITY,
              promises ? "site.chain.noPromise" : "site.chain.noActivity"));
      return node("loose", Step.FOCUS_AREA, focus.title(), List.of(), children);
    }
    return node("", Step.FOCUS_AREA, focus.title(), List.of(), children);
  }

  private Node promise(Promise promise) {
    if (!drawnPromises.add(promise.head().id())) {
      return again(Step.PROMISE, promise.text());
    }
    var item = Item.of(links, promise);
    var activities = links.activities(promise);
    var lines = target(item);
    if (activities.isEmpty()) {
      var outcome = outcome(item);
      var gap =
          node("gap", Step.ACTIVITY, text.of("site.chain.noActivity"), List.of(), List.of(outcome));
      return linked("loose", Step.PROMISE, promise, lines, List.of(gap));
    }
    return linked(
        "", Step.PROMISE, promise, lines, activities.stream().map(this::activity).toList());
  }

  private List<Line> target(Item item) {
    return List.of(
        ItemWords.noNumber(item.target())
            ? new Line(true, text.of("site.chain.noNumber"))
            : new Line(false, new ItemWords(text).target(item.target())));
  }

  private Node activity(Activity activity) {
    var item = Item.of(links, activity);
    var lines = new ArrayList<Line>();
    if (!activity.responsible().isEmpty()) {
      lines.add(new Line(false, RunningPeriod.names(links, activity.responsible())));
    }
    var lacks = lacks(activity);
    if (!lacks.isEmpty()) {
      lines.add(new Line(true, text.of("site.chain.lacks", lacks)));
    }
    var whole = links.promise(activity).map(promise -> Item.of(links, promise)).orElse(item);
    boolean told = !whole.outcomes().isEmpty();
    return node(
        told ? "" : "loose",
        Step.ACTIVITY,
        activity.text(),
        lines,
        List.of(outcome(item.outcomes().isEmpty() ? whole : item)));
  }

  private String lacks(Activity activity) {
    var lacks = new ArrayList<String>();
    if (activity.responsible().isEmpty()) {
      lacks.add(text.of("site.chain.lack.owner"));
    }
    if (activity.target() == null && activity.promise() == null) {
      lacks.add(text.of("site.chain.lack.number"));
    }
    if (activity.ends() == null && activity.promise() == null) {
      lacks.add(text.of("site.chain.lack.end"));
    }
    return String.join(", ", lacks);
  }

  private Node outcome(Item item) {
    if (item.outcomes().isEmpty()) {
      return end(Step.OUTCOME, "site.chain.noOutcome");
    }
    return node("end", Step.OUTCOME, new ItemWords(text).result(item), List.of(), List.of());
  }

  /// Focus areas and promises nothing led to.
  private List<Node> withoutProblem() {
    var loose = new ArrayList<Node>();
    for (var focus : links.thread().focusAreas()) {
      if (links.problems(focus).isEmpty()) {
        loose.add(focus(focus));
      }
    }
    var orphans = new ArrayList<Node>();
    for (var promise : links.thread().promises()) {
      if (links.focusAreas(promise).isEmpty()) {
        orphans.add(promise(promise));
      }
    }
    var direct =
        links.thread().activities().stream()
            .filter(a -> links.focusAreas(a).isEmpty() && links.promise(a).isEmpty())
            .map(this::activity)
            .toList();
    if (!direct.isEmpty()) {
      orphans.addAll(
          promises
              ? List.of(node("gap", Step.PROMISE, text.of("site.missing"), List.of(), direct))
              : direct);
    }
    if (!orphans.isEmpty()) {
      loose.add(node("gap", Step.FOCUS_AREA, text.of("site.chain.nothing"), List.of(), orphans));
    }
    return loose;
  }

  private Node without(Collection<Node> focusAreas) {
    var cause =
        node("gap", Step.CAUSE, text.of("site.missing"), List.of(), List.copyOf(focusAreas));
    var problem =
        node("gap", Step.PROBLEM, text.of("site.chain.nothing"), List.of(), List.of(cause));
    var whole = wholePeriod();
    boolean named = links.thread().problems().isEmpty() && !whole.isEmpty();
    return named
        ? node(
            "loose",
            Step.EVIDENCE,
            text.of("site.chain.wholePeriod"),
            List.of(new Line(false, titles(whole))),
            List.of(problem))
        : node("gap", Step.EVIDENCE, text.of("site.chain.nothing"), List.of(), List.of(problem));
  }

  private Node end(Step step, String key) {
    return node("gap end", step, text.of(key), List.of(), List.of());
  }

  private Node again(Step step, String words) {
    return node(
        "end", step, words, List.of(new Line(false, text.of("site.chain.above"))), List.of());
  }

  private Node node(String css, Step step, String words, List<Line> lines, List<Node> children) {
    return new Node(css, text.of(step), words, "", lines, children);
  }

  private Node linked(
      String css, Step step, Promise promise, List<Line> lines, List<Node> children) {
    return new Node(
        css, text.of(step), promise.text(), site.promise(promise).href(), lines, children);
  }
}
