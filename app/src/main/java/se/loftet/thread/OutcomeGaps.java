package se.loftet.thread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;

/// What can be missing round what was reported, and round the verdict on it.
///
/// An outcome is known by the promise or activity it belongs to; that is where a target is set.
final class OutcomeGaps {
  private OutcomeGaps() {}

  static List<Gap> of(Links links) {
    var gaps = new ArrayList<Gap>();
    for (var promise : links.thread().promises()) {
      var outcomes = links.outcomes(promise);
      gaps.addAll(of(links.standing(promise), promise, outcomes));
      links.verdict(promise).ifPresent(v -> gaps.addAll(of(v, promise.label())));
    }
    for (var activity : links.thread().activities()) {
      var outcomes = links.outcomes(activity);
      gaps.addAll(of(links.standing(activity), activity, outcomes));
    }
    return gaps;
  }

  private static List<Gap> of(Standing standing, ThreadObject about, List<Outcome> outcomes) {
    var label = about.label();
    var gaps = new ArrayList<Gap>();
    outcomes.stream()
        .filter(outcome -> outcome.evidence() == null)
        .forEach(outcome -> gaps.add(Gap.on(outcome, label, GapCode.OUTCOME_NO_SOURCE)));
    if (!outcomes.isEmpty() && standing.conflict() && !standing.settled()) {
      gaps.add(Gap.on(outcomes.getFirst(), label, GapCode.OUTCOME_CONFLICT, said(standing)));
    }
    if (!outcomes.isEmpty() && withoutTarget(standing)) {
      gaps.add(Gap.on(about, GapCode.OUTCOME_NO_TARGET));
    }
    return gaps;
  }

  /// A number was reported, and none was promised. A told state asks for no number.
  private static boolean withoutTarget(Standing standing) {
    var target = standing.target();
    return !standing.values().isEmpty()
        && (target == null || (target.kind() == Target.Kind.COUNT && !target.testable()));
  }

  /// The contradicting figures side by side: `4 / 5`. Answers can differ in one way only.
  private static Object said(Standing standing) {
    return standing.values().isEmpty()
        ? Answers.YES_AND_NO
        : standing.values().stream()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(" / "));
  }

  private static List<Gap> of(Verdict verdict, String label) {
    return verdict.mattered() != Verdict.Mattered.CANNOT_TELL && verdict.evidence().isEmpty()
        ? List.of(Gap.on(verdict, label, GapCode.VERDICT_NO_EVIDENCE))
        : List.of();
  }
}
