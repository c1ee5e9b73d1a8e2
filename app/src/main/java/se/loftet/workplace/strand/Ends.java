package se.loftet.workplace.strand;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Outcome;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// The last step of a strand: what came of it, or that nothing is known.
final class Ends {
  private final Text text;
  private final String home;
  private final Links links;

  Ends(Text text, String home, Links links) {
    this.text = text;
    this.home = home;
    this.links = links;
  }

  /// @param unanswered an outcome is awaited and none is there
  Optional<Node> ofActivity(Activity activity, boolean unanswered) {
    var outcomes = links.outcomes(activity);
    if (!outcomes.isEmpty()) {
      return Optional.of(outcome(outcomes));
    }
    var log = links.log(activity);
    if (log.isPresent()) {
      var words = text.of("strand.logged", log.get().entries());
      var href = home + "logga?aktivitet=" + activity.head().id();
      return Optional.of(
          new Node(step("OUTCOME"), words, href, List.of(), List.of(), false, null, List.of()));
    }
    var href = home + "utfall/ny?activity=" + activity.head().id();
    return unanswered
        ? Optional.of(Node.missing(step("OUTCOME"), text.of("strand.noOutcome"), href, List.of()))
        : Optional.empty();
  }

  /// The outcome of a promise as a whole, behind an activity or the hole where one should be.
  Optional<Node> ofPromise(Promise promise, boolean withoutActivity) {
    var outcomes = links.outcomes(promise);
    var href = home + "aktivitet/ny?under=%d&promise=%d";
    var add = href.formatted(promise.document().id(), promise.head().id());
    if (outcomes.isEmpty()) {
      return withoutActivity
          ? Optional.of(
              Node.missing(step("ACTIVITY"), text.of("strand.noActivity"), add, List.of()))
          : Optional.empty();
    }
    var end = List.of(outcome(outcomes));
    return Optional.of(
        withoutActivity
            ? Node.missing(step("ACTIVITY"), text.of("strand.noActivity"), add, end)
            : new Node(
                step("ACTIVITY"),
                text.of("strand.wholePromise"),
                null,
                List.of(),
                List.of(),
                false,
                null,
                end));
  }

  private Node outcome(List<Outcome> outcomes) {
    var first = outcomes.getFirst();
    boolean several =
        outcomes.stream().map(Outcome::value).filter(Objects::nonNull).distinct().count() > 1;
    return new Node(
        step("OUTCOME"),
        outcomes.stream()
            .map(this::words)
            .distinct()
            .reduce((a, b) -> text.of("strand.or", a, b))
            .orElse(""),
        home + "utfall/" + first.head().id(),
        sources(outcomes),
        several ? List.of(text.of("strand.contradict")) : List.of(),
        false,
        null,
        List.of());
  }

  private List<String> sources(List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(o -> o.evidence() == null ? Stream.empty() : links.evidence(o.evidence()).stream())
        .map(Evidence::title)
        .distinct()
        .toList();
  }

  private String words(Outcome outcome) {
    if (outcome.value() != null) {
      var unit = outcome.unit();
      return text.number(outcome.value()) + (unit == null ? "" : " " + unit);
    }
    if (outcome.answer() != null) {
      return text.of(outcome.answer() ? "strand.yes" : "strand.no");
    }
    return outcome.text() == null ? text.of("strand.missing") : outcome.text();
  }

  private String step(String name) {
    return text.of("strand.step." + name);
  }
}
