package se.loftet.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.loftet.activity.Activity;
import se.loftet.platform.model.Ref;

/// L05, L06, L08, L09 and L19: the measures, the plan of 5 § and its follow-up by 6 §.
final class PlanRules {
  /// No plan was asked for before this day (the transitional rule).
  private static final LocalDate PLAN_FROM = LocalDate.of(2024, 7, 1);

  private static final int WARN_MONTHS = 18;
  private static final int MONTHS = 24;

  private PlanRules() {}

  static List<LawAnswer> of(LawFacts facts) {
    return List.of(plan(facts), traced(facts), followedUp(facts), others(facts), camera(facts));
  }

  private static LawAnswer plan(LawFacts facts) {
    var plans = facts.records(LawRecord.Kind.MEASURES_PLAN);
    var whole =
        plans.stream()
            .filter(p -> p.date() != null && !PictureRules.blank(p.body()))
            .filter(p -> !PictureRules.blank(p.registryNumber()) && onPicture(facts, p))
            .toList();
    if (whole.isEmpty() && facts.today().isBefore(PLAN_FROM)) {
      return new LawAnswer(
          LawPoint.L05, LawAnswer.Status.NOT_YET, List.copyOf(plans), List.of(), PLAN_FROM);
    }
    return whole.isEmpty()
        ? LawAnswer.missing(LawPoint.L05, plans.stream().map(LawRecord::title).toList())
        : LawAnswer.met(LawPoint.L05, whole);
  }

  /// A plan rests on a picture that was decided.
  private static boolean onPicture(LawFacts facts, LawRecord plan) {
    var basis = plan.picture();
    return basis != null
        && facts.pictures().stream()
            .anyMatch(p -> p.head().id() == basis.id() && p.decided() != null);
  }

  /// Every measure leads back to a problem: by a cause, its focus area or its promise.
  private static LawAnswer traced(LawFacts facts) {
    var measures = facts.measures();
    if (measures.isEmpty()) {
      return LawAnswer.missing(LawPoint.L06, List.of());
    }
    return LawAnswer.of(
        LawPoint.L06,
        facts.running(),
        measures.stream().filter(a -> !traced(facts, a)).map(Activity::text).toList());
  }

  private static boolean traced(LawFacts facts, Activity measure) {
    var promise = measure.promise();
    var focus = measure.focusArea();
    return !measure.causes().isEmpty()
        || (focus != null && problem(facts, focus))
        || (promise != null
            && facts.promises().stream()
                .filter(p -> p.head().id() == promise.id())
                .anyMatch(p -> p.focusAreas().stream().anyMatch(ref -> problem(facts, ref))));
  }

  private static boolean problem(LawFacts facts, Ref<?> focus) {
    return facts.focusAreas().stream()
        .anyMatch(area -> area.head().id() == focus.id() && !area.problems().isEmpty());
  }

  private static LawAnswer followedUp(LawFacts facts) {
    var plan = facts.latest(LawRecord.Kind.MEASURES_PLAN);
    var done = facts.latest(LawRecord.Kind.PLAN_FOLLOW_UP);
    if (plan.isEmpty() && done.isEmpty()) {
      return facts.today().isBefore(PLAN_FROM)
          ? new LawAnswer(LawPoint.L08, LawAnswer.Status.NOT_YET, List.of(), List.of(), PLAN_FROM)
          : LawAnswer.missing(LawPoint.L08, List.of());
    }
    var last = done.or(() -> plan).get();
    var day = Objects.requireNonNull(last.date()).lastDay();
    return LawAnswer.dated(
        LawPoint.L08, last, day.plusMonths(WARN_MONTHS), day.plusMonths(MONTHS), facts.today());
  }

  private static LawAnswer others(LawFacts facts) {
    var plans = facts.records(LawRecord.Kind.OTHER_PLANNING);
    if (plans.isEmpty()) {
      return LawAnswer.missing(LawPoint.L09, List.of());
    }
    return LawAnswer.of(
        LawPoint.L09,
        plans,
        plans.stream()
            .filter(p -> p.considered() == null || PictureRules.blank(p.note()))
            .map(LawRecord::title)
            .toList());
  }

  /// Only who uses cameras shows for what and where.
  private static LawAnswer camera(LawFacts facts) {
    var cameras =
        facts.measures().stream()
            .filter(a -> Objects.toString(a.type(), "").toLowerCase(Locale.ROOT).contains("kamera"))
            .toList();
    if (cameras.isEmpty()) {
      return LawAnswer.notApplicable(LawPoint.L19);
    }
    var documented =
        facts.records(LawRecord.Kind.CAMERA).stream()
            .filter(r -> !PictureRules.blank(r.note()) && r.place() != null)
            .toList();
    return documented.isEmpty()
        ? LawAnswer.missing(LawPoint.L19, cameras.stream().map(Activity::text).toList())
        : LawAnswer.of(
            LawPoint.L19,
            documented,
            cameras.stream().filter(a -> a.places().isEmpty()).map(Activity::text).toList());
  }
}
