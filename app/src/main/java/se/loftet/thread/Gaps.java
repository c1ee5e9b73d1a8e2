package se.loftet.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The gaps of a period (luckor), computed from its links, the heaviest first.
///
/// Nothing is stored: mend the thread and the gap is gone.
public final class Gaps {
  private Gaps() {}

  public static List<Gap> of(PeriodThread thread, LocalDate today) {
    return of(thread.links(), today);
  }

  public static List<Gap> of(Links links, LocalDate today) {
    var gaps = new ArrayList<Gap>();
    links.thread().problems().forEach(problem -> gaps.addAll(ProblemGaps.of(links, problem)));
    return gaps.stream().sorted(Comparator.comparing(Gap::severity)).toList();
  }
}
