package se.loftet.walk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The way of a walk: its stops in the order they are walked, some with a place in WGS 84.
public record Route(List<Point> points) {
  private static final int MOST = 60;
  private static final Pattern PLACED =
      Pattern.compile("(.+?);\\s*(\\d{2}[.,]\\d{1,8});\\s*(\\d{2}[.,]\\d{1,8})");
  private static final double METRES_A_DEGREE = 111_320;
  private static final int METRES_A_MINUTE = 50;
  private static final int MINUTES_A_STOP = 5;

  /// One stop; both angles or none.
  public record Point(String name, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
    public static Point at(String name, double latitude, double longitude) {
      return new Point(name, angle(latitude), angle(longitude));
    }

    private static BigDecimal angle(double degrees) {
      return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    boolean placed() {
      return latitude != null && longitude != null;
    }

    String line() {
      return latitude == null || longitude == null
          ? name
          : name + "; " + latitude.toPlainString() + "; " + longitude.toPlainString();
    }
  }

  /// One stop a line, as people write it: a name, or `name; 59,3701; 17,0301`.
  public static Route parse(String lines) {
    return new Route(
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(MOST)
            .map(Route::point)
            .toList());
  }

  private static Point point(String line) {
    var read = PLACED.matcher(line);
    if (!read.matches()) {
      return new Point(line, null, null);
    }
    var latitude = new BigDecimal(read.group(2).replace(',', '.'));
    var longitude = new BigDecimal(read.group(3).replace(',', '.'));
    boolean inSweden = inside(latitude, 55, 70) && inside(longitude, 10, 25);
    return inSweden
        ? new Point(read.group(1).strip(), latitude, longitude)
        : new Point(line, null, null);
  }

  private static boolean inside(BigDecimal angle, int low, int high) {
    return angle.compareTo(BigDecimal.valueOf(low)) >= 0
        && angle.compareTo(BigDecimal.valueOf(high)) <= 0;
  }

  /// The lines that seem to hold a place that cannot be read, each with its number from 1.
  public List<String> unreadable() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).name().contains(";"))
        .mapToObj(i -> "%d (%s)".formatted(i + 1, points.get(i).name()))
        .toList();
  }

  public String lines() {
    return points.stream().map(Point::line).collect(Collectors.joining("\n"));
  }

  /// Along straight lines between the stops; nothing when a stop has no place or there are fewer
  /// than two.
  public OptionalInt metres() {
    if (points.size() < 2 || !points.stream().allMatch(Point::placed)) {
      return OptionalInt.empty();
    }
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += metres(points.get(i - 1), points.get(i));
    }
    return OptionalInt.of((int) Math.round(sum));
  }

  /// At a slow pace, three kilometres an hour, with five minutes at each stop.
  public OptionalInt minutes() {
    var metres = metres();
    return metres.isEmpty()
        ? metres
        : OptionalInt.of(metres.getAsInt() / METRES_A_MINUTE + MINUTES_A_STOP * points.size());
  }

  static double metres(Point one, Point other) {
    double north = degrees(one.latitude()) - degrees(other.latitude());
    double shrink = Math.cos(Math.toRadians(degrees(one.latitude())));
    double east = (degrees(one.longitude()) - degrees(other.longitude())) * shrink;
    return Math.hypot(north, east) * METRES_A_DEGREE;
  }

  private static double degrees(@Nullable BigDecimal angle) {
    return angle == null ? 0 : angle.doubleValue();
  }

  /// A way past where most was pointed out, each time on to the nearest stop that is left.
  ///
  /// @param start where it begins, most often the middle of the place; none: where most was said
  /// @param signs what residents and earlier walks pointed out, named by what it was about
  public static Route suggest(@Nullable Point start, List<Point> signs) {
    return RouteSuggestion.of(start, new ArrayList<>(signs));
  }
}
