package se.loftet.workplace.strand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Links;

/// Draws a period as a forest: evidence, problem, cause, focus area, promise, activity, outcome.
///
/// What has two parents is drawn in full under the first and named under the others. What lies
/// under nothing hangs on holes, so that it is seen as well.
final class Strands {
  private final Text text;
  private final String home;
  private final Links links;
  private final boolean withPromises;
  private final Marks marks;
  private final Origins origins;
  private final Map<Long, String> drawnFocus = new HashMap<>();
  private final Map<Long, String> drawnPromise = new HashMap<>();
  private final Set<Long> drawnActivities = new HashSet<>();
  private final Ends ends;

  Strands(Text text, String slug, Links links, List<Gap> gaps) {
    this.text = text;
    this.home = "/arbete/" + slug + "/";
    this.links = links;
    this.withPromises = !links.thread().promises().isEmpty();
    this.ends = new Ends(text, home, links);
    this.marks = new Marks(text, gaps);
    this.origins = new Origins(text, home, links);
  }

  boolean withPromises() {
    return withPromises;
  }

  /// All strands, those that begin in evidence first.
  List<Node> draw() {
    var roots = new ArrayList<Node>();
    var groups = new LinkedHashMap<String, List<Problem>>();
    for (var problem : links.thread().problems()) {
      groups.computeIfAbsent(origins.key(problem), key -> new ArrayList<>()).add(problem);
    }
    groups.values().forEach(group -> roots.add(evidence(group)));
    var loose = new ArrayList<Node>();
    for (var focus : links.thread().focusAreas()) {
      if (links.problems(focus).isEmpty()) {
        loose.add(noProblem(List.of(focus(focus, ""))));
      }
    }
    withoutFocus(loose);
    if (!loose.isEmpty()) {
      roots.add(Node.missing(step("EVIDENCE"), text.of("strand.notStated"), null, loose));
    }
    return roots;
  }

  private void withoutFocus(List<Node> loose) {
    for (var promise : links.thread().promises()) {
      if (links.focusAreas(promise).isEmpty()) {
        var href = home + "lofte/" + promise.head().id();
        loose.add(noProblem(List.of(noFocus(href, List.of(promise(promise, ""))))));
      }
    }
    for (var activity : links.thread().activities()) {
      if (!drawnActivities.contains(activity.head().id())) {
        var href = home + "aktivitet/" + activity.head().id();
        loose.add(noProblem(List.of(noFocus(href, underHole(activity)))));
      }
    }
  }

  private List<Node> underHole(Activity activity) {
    var node = activity(activity);
    return withPromises
        ? List.of(
            Node.missing(
                step("PROMISE"),
                text.of("strand.missing"),
                home + "aktivitet/" + activity.head().id(),
                List.of(node)))
        : List.of(node);
  }

  private Node noProblem(List<Node> after) {
    var cause = Node.missing(step("CAUSE"), text.of("strand.missing"), null, after);
    return Node.missing(step("PROBLEM"), text.of("strand.notStated"), null, List.of(cause));
  }

  private Node noFocus(String href, List<Node> after) {
    return Node.missing(step("FOCUS_AREA"), text.of("strand.missing"), href, after);
  }

  private String step(String name) {
    return text.of("strand.step." + name);
  }

  private Node evidence(List<Problem> group) {
    var children = new ArrayList<Node>();
    for (var problem : group) {
      children.add(problem(problem, links.thread().problems().indexOf(problem) + 1));
    }
    return origins.node(group.getFirst(), children);
  }

  private Node problem(Problem problem, int number) {
    var small = new ArrayList<String>();
    add(small, problem.placeText());
    add(small, problem.timeText());
    return new Node(
        step("PROBLEM") + " " + number,
        problem.title(),
        home + "problem/" + problem.head().id(),
        small,
        marks.of("problem", problem),
        false,
        null,
        List.of(cause(problem, links.causes(problem))));
  }

  private static void add(List<String> small, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      small.add(words);
    }
  }

  private Node cause(Problem problem, List<Cause> causes) {
    var after = new ArrayList<Node>();
    for (var focus : links.focusAreas(problem)) {
      after.add(focus(focus, problem.title()));
    }
    if (after.isEmpty()) {
      after.add(
          Node.missing(
              step("FOCUS_AREA"),
              text.of("strand.missing"),
              home
                  + "fokusomrade/ny?under=%d&problems=%d"
                      .formatted(links.thread().document().head().id(), problem.head().id()),
              List.of()));
    }
    if (causes.isEmpty()) {
      var href = home + "orsak/ny?under=" + problem.head().id();
      return Node.missing(step("CAUSE"), text.of("strand.missing"), href, after);
    }
    return new Node(
        step("CAUSE"),
        causes.getFirst().text(),
        home + "orsak/" + causes.getFirst().head().id(),
        causes.stream().skip(1).map(Cause::text).toList(),
        List.of(),
        false,
        null,
        after);
  }

  private Node focus(FocusArea focus, String under) {
    var href = home + "fokusomrade/" + focus.head().id();
    var before = drawnFocus.putIfAbsent(focus.head().id(), under);
    if (before != null) {
      return again("FOCUS_AREA", focus.title(), href, before);
    }
    var after = new ArrayList<Node>();
    links.promises(focus).forEach(promise -> after.add(promise(promise, focus.title())));
    for (var activity : links.activities(focus)) {
      if (!drawnActivities.contains(activity.head().id())) {
        after.addAll(underHole(activity));
      }
    }
    boolean chosen = focus.choice() == FocusArea.Choice.CHOSEN;
    if (after.isEmpty() && chosen) {
      after.add(nothingUnder(focus));
    }
    return new Node(
        step("FOCUS_AREA"),
        focus.title(),
        href,
        chosen ? List.of() : List.of(text.of(focus.choice())),
        marks.of("fokusomrade", focus),
        false,
        null,
        after);
  }

  private Node nothingUnder(FocusArea focus) {
    var document = links.thread().document().head().id();
    return withPromises
        ? Node.missing(
            step("PROMISE"),
            text.of("strand.noPromise"),
            home + "lofte/ny?under=%d&focusAreas=%d".formatted(document, focus.head().id()),
            List.of())
        : Node.missing(
            step("ACTIVITY"),
            text.of("strand.noActivity"),
            home + "aktivitet/ny?under=%d&focusArea=%d".formatted(document, focus.head().id()),
            List.of());
  }

  private Node again(String step, String words, String href, String under) {
    return new Node(
        step(step),
        words,
        href,
        List.of(),
        List.of(),
        false,
        text.of("strand.also", under),
        List.of());
  }

  private Node promise(Promise promise, String under) {
    var href = home + "lofte/" + promise.head().id();
    var before = drawnPromise.putIfAbsent(promise.head().id(), under);
    if (before != null) {
      return again("PROMISE", promise.text(), href, before);
    }
    var after = new ArrayList<Node>();
    links.activities(promise).forEach(activity -> after.add(activity(activity)));
    ends.ofPromise(promise, after.isEmpty()).ifPresent(after::add);
    return new Node(
        step("PROMISE") + " " + promise.head().ref(),
        promise.text(),
        href,
        List.of(),
        marks.of("lofte", promise),
        false,
        null,
        after);
  }

  private Node activity(Activity activity) {
    drawnActivities.add(activity.head().id());
    boolean unanswered = marks.has("aktivitet", activity, GapCode.ACTIVITY_NO_OUTCOME);
    return new Node(
        step("ACTIVITY"),
        activity.text(),
        home + "aktivitet/" + activity.head().id(),
        activity.responsible().isEmpty()
            ? List.of()
            : List.of(String.join(", ", activity.responsible())),
        marks.of("aktivitet", activity),
        false,
        null,
        ends.ofActivity(activity, unanswered).stream().toList());
  }
}
