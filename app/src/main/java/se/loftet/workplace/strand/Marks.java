package se.loftet.workplace.strand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;

/// What is missing on each object itself, in two or three words; what is missing beside it is drawn
/// as a hole instead.
final class Marks {
  private static final Set<GapCode> DRAWN =
      Set.of(
          GapCode.PROBLEM_NO_SOURCE,
          GapCode.PROBLEM_NO_CAUSE,
          GapCode.PROBLEM_NO_FOCUS_AREA,
          GapCode.FOCUS_NO_PROBLEM,
          GapCode.FOCUS_NO_PROMISE,
          GapCode.FOCUS_NO_ACTIVITY,
          GapCode.PROMISE_NO_FOCUS_AREA,
          GapCode.PROMISE_NO_ACTIVITY,
          GapCode.PROMISE_NO_OUTCOME,
          GapCode.ACTIVITY_NO_OUTCOME);
  private final Text text;
  private final Map<String, List<GapCode>> gaps = new HashMap<>();

  Marks(Text text, List<Gap> gaps) {
    this.text = text;
    for (var gap : gaps) {
      this.gaps.computeIfAbsent(gap.kind() + gap.id(), key -> new ArrayList<>()).add(gap.code());
    }
  }

  boolean has(String kind, ThreadObject object, GapCode code) {
    return gaps.getOrDefault(kind + object.head().id(), List.of()).contains(code);
  }

  List<String> of(String kind, ThreadObject object) {
    return gaps.getOrDefault(kind + object.head().id(), List.of()).stream()
        .filter(code -> !DRAWN.contains(code))
        .map(code -> text.of("gap." + code.code() + ".short"))
        .distinct()
        .toList();
  }
}
