package se.loftet.datadesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.loftet.platform.web.Text;

/// Bars by year or month, 100 units wide and 40 high.
///
/// @param sentence what the bars show, for those who do not see them
public record TimelineView(List<Bar> bars, String sentence) {
  /// One bar, and what it stands for.
  public record Bar(String x, String y, String width, String height, String label, String count) {}

  static TimelineView of(Text text, Map<String, Long> counts) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    double step = 100.0 / Math.max(1, counts.size());
    var bars = new ArrayList<Bar>();
    for (var each : counts.entrySet()) {
      double height = Math.max(0.4, 40.0 * each.getValue() / most);
      bars.add(
          new Bar(
              number(bars.size() * step + step * 0.1),
              number(40 - height),
              number(step * 0.8),
              number(height),
              each.getKey(),
              text.number(each.getValue())));
    }
    var sentence =
        bars.isEmpty()
            ? ""
            : bars.size() == 1
                ? text.of("datadesk.timeline.one", bars.getFirst().label(), bars.getFirst().count())
                : text.of(
                    "datadesk.timeline.words",
                    bars.getFirst().label(),
                    bars.getLast().label(),
                    text.number(most));
    return new TimelineView(bars, sentence);
  }

  private static String number(double value) {
    return "%.2f".formatted(value).replace(',', '.');
  }
}
