package se.loftet.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.loftet.platform.model.ThreadObject;

/// The gaps of a period (luckor), computed from its links, the heaviest first.
///
/// Nothing is stored: mend the thread and the gap is gone.
public final class Gaps {
  private Gaps() {}

  public static List<Gap> of(PeriodThread thread, LocalDate today) {
    return of(thread.links(), today);
  }

  public static List<Gap> of(Links links, LocalDate today) {
    var thread = links.thread();
    var gaps = new ArrayList<Gap>();
    gaps.addAll(AgreementGaps.of(links, today));
    gaps.addAll(PictureGaps.of(thread, today));
    thread.problems().forEach(problem -> gaps.addAll(ProblemGaps.of(links, problem)));
    thread.focusAreas().forEach(focus -> gaps.addAll(FocusGaps.of(links, focus)));
    gaps.addAll(DocumentGaps.of(links, today));
    thread.promises().forEach(promise -> gaps.addAll(PromiseGaps.of(links, promise, today)));
    thread.activities().forEach(activity -> gaps.addAll(ActivityGaps.of(links, activity, today)));
    gaps.addAll(OutcomeGaps.of(links));
    gaps.addAll(nextPeriod(links, today));
    if (thread.document().state().signed()) {
      gaps.replaceAll(Gap::afterSigning);
    }
    gaps.sort(Comparator.comparing(Gap::severity));
    return List.copyOf(gaps);
  }

  /// The gaps that are mended on this object.
  public static List<Gap> on(List<Gap> gaps, ThreadObject object) {
    var kind = KindWords.of(object);
    return gaps.stream()
        .filter(gap -> gap.id() == object.head().id() && gap.kind().equals(kind))
        .toList();
  }

  private static List<Gap> nextPeriod(Links links, LocalDate today) {
    var thread = links.thread();
    var from = thread.document().ends().lastDay().minusDays(thread.settings().nextPeriodDays());
    if (!today.isAfter(from)) {
      return List.of();
    }
    var undecided = Undecided.of(links);
    return Stream.<ThreadObject>concat(
            undecided.promises().stream(), undecided.activities().stream())
        .map(object -> Gap.on(object, GapCode.NEXT_PERIOD_UNDECIDED))
        .toList();
  }
}
