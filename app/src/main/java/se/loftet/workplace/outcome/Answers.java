package se.loftet.workplace.outcome;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.platform.model.Target;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// Targets beside outcomes, in the words of a language.
final class Answers {
  private final Text text;
  private final String home;
  private final Links links;
  private final Typed typed;

  Answers(Text text, String home, Links links, Typed typed) {
    this.text = text;
    this.home = home;
    this.links = links;
    this.typed = typed;
  }

  FollowUpPage.AnswerView of(Promise promise) {
    return answer(
        "lofte",
        promise.head().id(),
        promise.target(),
        links.standing(promise),
        links.outcomes(promise));
  }

  FollowUpPage.AnswerView of(Activity activity) {
    var outcomes = links.outcomes(activity);
    return answer(
        "aktivitet", activity.head().id(), activity.target(), links.standing(activity), outcomes);
  }

  private FollowUpPage.AnswerView answer(
      String field, long id, @Nullable Target target, Standing standing, List<Outcome> outcomes) {
    var key = field + "-" + id;
    var rely = "rely-" + key;
    var add = "outcome-" + key;
    return new FollowUpPage.AnswerView(
        field,
        id,
        target(target),
        text.of(standing.state()),
        tag(standing.state()),
        standing.conflict() && outcomes.size() > 1,
        target != null && target.kind() == Target.Kind.BINARY,
        outcomes.stream().map(outcome -> outcome(outcome, rely)).toList(),
        typed.value(rely, "skal", reason(outcomes)),
        typed.fault(rely),
        typed.fault(add),
        new FollowUpPage.AddView(
            typed.value(add, "tal", ""),
            typed.value(add, "svar", ""),
            typed.value(add, "text", ""),
            typed.value(add, "underlag", "")));
  }

  private static String reason(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::reliedReason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private String target(@Nullable Target target) {
    if (target == null) {
      return text.of("followUp.noTarget");
    }
    if (target.value() == null || target.operator() == null) {
      return text.of(target.kind());
    }
    return text.of(target.operator())
        + " "
        + text.number(target.value())
        + " "
        + Objects.toString(target.unit(), "");
  }

  private static String tag(Standing.State state) {
    return switch (state) {
      case KEPT -> "ok";
      case PARTLY, OBSTACLE -> "half";
      case NOT_KEPT -> "no";
      case CONTRADICTED -> "clash";
      case REPORTED_WITHOUT_TARGET -> "quiet";
      case NUMBER_MISSING, NOT_REPORTED -> "gap";
    };
  }

  private FollowUpPage.OutcomeView outcome(Outcome outcome, String rely) {
    var id = Long.toString(outcome.head().id());
    return new FollowUpPage.OutcomeView(
        outcome.head().id(),
        words(outcome),
        links
            .evidence(outcome.evidence())
            .map(Evidence::title)
            .orElse(text.of("followUp.noSource")),
        home + "utfall/" + id,
        typed.chosen(rely, "galler", id, outcome.reliedOn()),
        outcome.reliedOn() ? Objects.toString(outcome.reliedReason(), "") : "");
  }

  private String words(Outcome outcome) {
    var said = Objects.toString(outcome.text(), "");
    var figure =
        outcome.value() != null
            ? text.number(outcome.value()) + " " + Objects.toString(outcome.unit(), "")
            : outcome.answer() != null
                ? text.of(outcome.answer() ? "editor.yes" : "editor.no")
                : "";
    return figure.isEmpty() ? said : said.isEmpty() ? figure.strip() : figure.strip() + ". " + said;
  }
}
