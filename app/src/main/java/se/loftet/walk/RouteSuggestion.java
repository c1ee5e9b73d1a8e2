package se.loftet.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.walk.Route.Point;

/// Finds where most was pointed out and puts it in an order to walk. The same signs give the same
/// way.
final class RouteSuggestion {
  private static final double TOGETHER_METRES = 75;
  private static final double REACH_METRES = 2_000;
  private static final int MOST_STOPS = 7;

  private RouteSuggestion() {}

  static Route of(@Nullable Point start, List<Point> signs) {
    if (signs.isEmpty()) {
      return new Route(List.of());
    }
    var first = start != null && start.placed() ? start : thickest(signs);
    var left =
        new ArrayList<>(
            signs.stream().filter(s -> Route.metres(first, s) <= REACH_METRES).toList());
    var stops = new ArrayList<Point>();
    while (!left.isEmpty() && stops.size() < MOST_STOPS) {
      var middle = thickest(left);
      var here = near(middle, left);
      stops.add(stop(here));
      left.removeAll(here);
    }
    return new Route(ordered(first, stops));
  }

  private static List<Point> near(Point middle, List<Point> signs) {
    return signs.stream().filter(s -> Route.metres(middle, s) <= TOGETHER_METRES).toList();
  }

  private static Point thickest(List<Point> signs) {
    return signs.stream()
        .max(
            Comparator.<Point>comparingInt(sign -> near(sign, signs).size())
                .thenComparing(Point::line))
        .orElseThrow();
  }

  /// Named by what most of them were about, and how many there were.
  private static Point stop(List<Point> here) {
    var about =
        here.stream()
            .collect(Collectors.groupingBy(Point::name, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey();
    return Point.at(
        about + " (" + here.size() + ")",
        mean(here, Point::latitude),
        mean(here, Point::longitude));
  }

  private static double mean(List<Point> here, Function<Point, ? extends @Nullable Number> angle) {
    double sum = 0;
    for (var point : here) {
      var degrees = angle.apply(point);
      sum += degrees == null ? 0 : degrees.doubleValue();
    }
    return sum / here.size();
  }

  private static List<Point> ordered(Point first, List<Point> stops) {
    var left = new ArrayList<>(stops);
    var way = new ArrayList<Point>();
    var here = first;
    while (!left.isEmpty()) {
      var from = here;
      var next =
          left.stream().min(Comparator.comparingDouble(s -> Route.metres(from, s))).orElseThrow();
      way.add(next);
      left.remove(next);
      here = next;
    }
    return way;
  }
}
