package se.loftet.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.loftet.dataset.Figure;

/// Figures are read once for a question, however often its analysis looks at them.
final class ReadOnce {
  private final Map<Long, List<Figure>> known = new HashMap<>();

  List<Figure> figures(long dataSet, Supplier<List<Figure>> reader) {
    return known.computeIfAbsent(dataSet, any -> reader.get());
  }
}
