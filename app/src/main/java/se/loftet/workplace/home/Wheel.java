package se.loftet.workplace.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.loftet.platform.web.Text;

/// The year drawn as a ring: months, the stretches to follow up, and today.
///
/// @param label what the picture says, in one sentence
public record Wheel(
    String label, List<Mark> months, List<Arc> arcs, String now, String large, String small) {
  private static final double CENTRE = 210;
  private static final double RING = 150;

  public Wheel {
    months = List.copyOf(months);
    arcs = List.copyOf(arcs);
  }

  /// A month: its name, where it stands, and the stroke where it begins.
  public record Mark(String words, String x, String y, String stroke) {}

  /// A stretch to follow up. `missing` is drawn dashed.
  public record Arc(String path, boolean missing, String words, String x, String y) {}

  /// A stretch of the year before it is drawn.
  record Stretch(LocalDate from, LocalDate to, String words, boolean missing) {}

  static Wheel of(
      Text text,
      LocalDate today,
      List<Stretch> stretches,
      String label,
      String large,
      String small) {
    int year = today.getYear();
    var months = new ArrayList<Mark>();
    var short3 = DateTimeFormatter.ofPattern("MMM", text.locale());
    for (int month = 1; month <= 12; month++) {
      var first = YearMonth.of(year, month);
      var middle = angle(first.atDay(15));
      var begin = angle(first.atDay(1));
      months.add(
          new Mark(
              short3.format(first).replace(".", ""),
              x(middle, 186),
              number(CENTRE - 186 * Math.cos(middle) + 6),
              "M" + point(begin, RING - 7) + "L" + point(begin, RING + 7)));
    }
    var arcs =
        stretches.stream().filter(s -> touches(s, year)).map(s -> arc(clip(s, year))).toList();
    var at = angle(today);
    return new Wheel(
        label, months, arcs, "M" + point(at, 120) + "L" + point(at, 166), large, small);
  }

  private static boolean touches(Stretch stretch, int year) {
    return stretch.from().getYear() <= year && stretch.to().getYear() >= year;
  }

  private static Stretch clip(Stretch stretch, int year) {
    var first = LocalDate.of(year, 1, 1);
    var last = LocalDate.of(year, 12, 31);
    return new Stretch(
        stretch.from().isBefore(first) ? first : stretch.from(),
        stretch.to().isAfter(last) ? last : stretch.to(),
        stretch.words(),
        stretch.missing());
  }

  private static Arc arc(Stretch stretch) {
    double from = angle(stretch.from()) + 0.07;
    double to = Math.max(from + 0.02, angle(stretch.to()) - 0.05);
    double middle = (from + to) / 2;
    var path =
        "M%sA150 150 0 %d 1 %s"
            .formatted(point(from, RING), to - from > Math.PI ? 1 : 0, point(to, RING));
    return new Arc(
        path,
        stretch.missing(),
        stretch.words(),
        x(middle, 116),
        number(CENTRE - 116 * Math.cos(middle) + 6));
  }

  /// Clockwise from the first of January at the top.
  private static double angle(LocalDate day) {
    return 2 * Math.PI * (day.getDayOfYear() - 1) / day.lengthOfYear();
  }

  private static String x(double angle, double radius) {
    return number(CENTRE + radius * Math.sin(angle));
  }

  private static String point(double angle, double radius) {
    return x(angle, radius) + " " + number(CENTRE - radius * Math.cos(angle));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
