package se.loftet.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.followup.Decision;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Municipality;
import se.loftet.picture.Problem;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;
import se.loftet.support.Bare;

/// A period built in memory for tests. Starts whole: what a test leaves out is what is missing.
final class Period extends PeriodGround {
  static final Target FOUR =
      new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar");
  final List<FocusArea> focusAreas = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  final List<Amendment> amendments = new ArrayList<>();
  final List<Activity> activities = new ArrayList<>();
  final List<LogSummary> logs = new ArrayList<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Verdict> verdicts = new ArrayList<>();
  final List<FollowUp> followUps = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  PromiseDocument document;

  Period(String starts, String ends) {
    picture = picture("2018-12-01", "Kartläggning", "Enkäter", "Analys");
    document =
        new PromiseDocument(
            head(),
            "Medborgarlöfte",
            new PartialDate(starts),
            new PartialDate(ends),
            null,
            new Ref<>(1),
            null,
            FormalState.SIGNED,
            List.of(new SigningClaim(new PartialDate(starts), "strangnas.se")),
            List.of(new Signatory(null, "Kommundirektör", null, "kommun", false)),
            false,
            null,
            null,
            List.of(),
            null);
  }

  Period signed(FormalState state, List<String> dates, List<Signatory> signatories, boolean retro) {
    var d = document;
    document =
        new PromiseDocument(
            d.head(),
            d.title(),
            d.starts(),
            d.ends(),
            d.agreement(),
            d.picture(),
            d.aim(),
            state,
            dates.stream().map(day -> new SigningClaim(new PartialDate(day), null)).toList(),
            signatories,
            retro,
            d.followUpOn(),
            null,
            List.of(),
            null);
    return this;
  }

  Period withoutPicture() {
    var d = document;
    document =
        new PromiseDocument(
            d.head(),
            d.title(),
            d.starts(),
            d.ends(),
            null,
            null,
            null,
            d.state(),
            d.signed(),
            d.signatories(),
            false,
            null,
            null,
            List.of(),
            null);
    picture = null;
    return this;
  }

  FocusArea focus(FocusArea.Choice choice, @Nullable String reason, Problem... answering) {
    return add(
        focusAreas,
        new FocusArea(
            head(),
            ThreadObject.ref(document),
            "Trafik",
            choice,
            reason,
            List.of(answering).stream().map(ThreadObject::<Problem>ref).toList()));
  }

  /// Whole but for its links.
  Promise promise(@Nullable Target target, FocusArea... focus) {
    return add(
        promises,
        new Promise(
            head(),
            ThreadObject.ref(document),
            "Kommunen ordnar trygghetsvandringar i Mariefred",
            List.of(focus).stream().map(ThreadObject::<FocusArea>ref).toList(),
            List.of(new Share("kommun", null)),
            "samordnare",
            null,
            List.of(),
            null,
            target,
            "Tre förra året",
            document.ends().lastDay(),
            null));
  }

  /// Nothing but a text.
  Promise bare(String text) {
    return add(promises, Bare.promise(head(), ThreadObject.ref(document), text));
  }

  Activity activity(@Nullable Promise promise, @Nullable FocusArea focus) {
    return activity(promise, focus, Activity.Status.ONGOING, FOUR, List.of("samordnare"));
  }

  Activity activity(
      @Nullable Promise promise,
      @Nullable FocusArea focus,
      Activity.Status status,
      @Nullable Target target,
      List<String> responsible) {
    return activity(
        promise, focus, status, target, responsible, document.starts(), document.ends());
  }

  Activity activity(
      @Nullable Promise promise,
      @Nullable FocusArea focus,
      Activity.Status status,
      @Nullable Target target,
      List<String> responsible,
      @Nullable PartialDate starts,
      @Nullable PartialDate ends) {
    return add(
        activities,
        new Activity(
            head(),
            ThreadObject.ref(document),
            promise == null ? null : ThreadObject.ref(promise),
            focus == null ? null : ThreadObject.ref(focus),
            "Trygghetsvandringar",
            null,
            responsible,
            starts,
            ends,
            target,
            status,
            null,
            List.of(new Ref<>(50)),
            List.of(),
            List.of()));
  }

  Outcome outcome(Promise promise, @Nullable String value, boolean sourced) {
    return add(
        outcomes,
        new Outcome(
            head(),
            ThreadObject.ref(promise),
            null,
            value == null ? null : new BigDecimal(value),
            null,
            "insats genomförd",
            null,
            sourced ? new Ref<>(99) : null,
            false,
            null));
  }

  Outcome outcome(Activity activity) {
    return add(
        outcomes,
        new Outcome(
            head(),
            null,
            ThreadObject.ref(activity),
            new BigDecimal("4"),
            null,
            null,
            null,
            new Ref<>(99),
            false,
            null));
  }

  Verdict verdict(Promise promise, Verdict.Mattered mattered, boolean evidence) {
    return add(
        verdicts,
        new Verdict(
            head(),
            ThreadObject.ref(promise),
            Verdict.Done.KEPT,
            null,
            mattered,
            null,
            evidence ? List.of(new Ref<>(99)) : List.of(),
            null,
            null));
  }

  Decision decision(
      @Nullable Promise promise, @Nullable Activity activity, Decision.Choice choice) {
    return add(
        decisions,
        new Decision(
            head(),
            promise == null ? null : ThreadObject.ref(promise),
            activity == null ? null : ThreadObject.ref(activity),
            choice,
            "skäl",
            null,
            null,
            null));
  }

  FollowUp followUp(@Nullable LocalDate due, @Nullable String reported) {
    return add(
        followUps,
        new FollowUp(
            head(),
            ThreadObject.ref(document),
            FollowUp.Kind.YEAR,
            "Årsuppföljning",
            document.starts(),
            document.ends(),
            due,
            reported == null ? null : new PartialDate(reported),
            null,
            List.of()));
  }

  PeriodThread thread() {
    return new PeriodThread(
        new Municipality("0486", "Strängnäs", "strangnas", null, null, null, null, 1, settings),
        document,
        agreements.isEmpty() ? null : agreements.getFirst(),
        List.copyOf(agreements),
        picture,
        List.of(),
        List.of(),
        List.of(),
        List.copyOf(problems),
        List.copyOf(stances),
        List.copyOf(causes),
        List.copyOf(focusAreas),
        List.of(),
        List.copyOf(promises),
        List.copyOf(amendments),
        List.copyOf(activities),
        List.copyOf(logs),
        List.copyOf(outcomes),
        List.copyOf(verdicts),
        List.copyOf(followUps),
        List.copyOf(decisions));
  }

  List<String> gaps(String today) {
    return Gaps.of(thread(), LocalDate.parse(today)).stream()
        .map(gap -> gap.code().code())
        .toList();
  }
}
