package se.loftet.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.followup.Lateness;
import se.loftet.platform.model.PartialDate;

/// What can be missing round an activity.
final class ActivityGaps {
  private ActivityGaps() {}

  static List<Gap> of(Links links, Activity activity, LocalDate today) {
    var target = activity.target();
    var silence = silence(links, activity, today);
    return new GapList(activity)
        .when(activity.promise() == null, GapCode.ACTIVITY_NO_PROMISE)
        .when(activity.responsible().isEmpty(), GapCode.ACTIVITY_NO_OWNER)
        .when(target == null || !target.testable(), GapCode.ACTIVITY_NO_TARGET)
        .when(activity.starts() == null || activity.ends() == null, GapCode.ACTIVITY_NO_PERIOD)
        .when(outside(links, activity), GapCode.ACTIVITY_OUTSIDE_PERIOD)
        .when(activity.causes().isEmpty(), GapCode.ACTIVITY_NO_CAUSE)
        .when(nothingCame(links, activity, today), GapCode.ACTIVITY_NO_OUTCOME)
        .when(silence.isPresent(), GapCode.ACTIVITY_SILENT, silence.orElse(0L))
        .list();
  }

  private static boolean outside(Links links, Activity activity) {
    var document = links.thread().document();
    var starts = activity.starts();
    var ends = activity.ends();
    return (starts != null && starts.lastDay().isBefore(document.starts().firstDay()))
        || (ends != null && ends.firstDay().isAfter(document.ends().lastDay()));
  }

  /// The last day it is meant to go on: its own end, or that of the period.
  private static LocalDate end(Links links, Activity activity) {
    var own = activity.ends();
    return own == null ? links.thread().document().ends().lastDay() : own.lastDay();
  }

  /// Over, and neither an outcome nor a log entry tells of it. What is reported under its promise
  /// is reported.
  private static boolean nothingCame(Links links, Activity activity, LocalDate today) {
    return today.isAfter(end(links, activity))
        && links.outcomes(activity).isEmpty()
        && links.log(activity).isEmpty()
        && links.promise(activity).map(links::outcomes).filter(o -> !o.isEmpty()).isEmpty();
  }

  /// The days since anything was logged, when they are more than the municipality accepts.
  private static OptionalLong silence(Links links, Activity activity, LocalDate today) {
    boolean going =
        activity.status() == Activity.Status.PLANNED
            || activity.status() == Activity.Status.ONGOING;
    if (!going || today.isAfter(end(links, activity))) {
      return OptionalLong.empty();
    }
    var since =
        links
            .log(activity)
            .map(LogSummary::last)
            .map(PartialDate::lastDay)
            .orElse(start(links, activity));
    long days = Lateness.silent(since, today).days();
    return days > links.thread().settings().silentDays()
        ? OptionalLong.of(days)
        : OptionalLong.empty();
  }

  private static LocalDate start(Links links, Activity activity) {
    var own = activity.starts();
    return own == null ? links.thread().document().starts().firstDay() : own.firstDay();
  }
}
