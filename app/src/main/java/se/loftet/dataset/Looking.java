package se.loftet.dataset;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.loftet.reading.Row;

/// Collects what a preview shows while a file is read through.
final class Looking implements Intake {
  static final int MOST_HELD = 50;
  private static final int MOST_POINTS = 600;
  private static final int MANY_MONTHS = 36;
  final List<QuarantinedRow> held = new ArrayList<>();
  private final Map<String, Long> months = new TreeMap<>();
  private final List<double[]> spots = new ArrayList<>();
  private final ZoneId zone;
  private long seen;
  private long step = 1;

  /// Months are those of this time zone.
  Looking(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void event(Event event) {
    if (event.starts() != null) {
      month(event.starts().atZone(zone).toLocalDate().toString().substring(0, 7));
    }
    spot(event.east(), event.north());
  }

  @Override
  public void figure(Figure figure) {
    if (figure.starts() != null) {
      month(figure.starts().toString().substring(0, 7));
    }
  }

  @Override
  public void outline(Outline outline) {
    var middle = outline.shape().getEnvelopeInternal().centre();
    spot(middle.x, middle.y);
  }

  @Override
  public void quarantined(Row row, Reason reason) {
    if (held.size() < MOST_HELD) {
      held.add(new QuarantinedRow(row.line(), reason, Arrays.asList(row.cells())));
    }
  }

  private void month(String month) {
    months.merge(month, 1L, Long::sum);
  }

  /// Every so manieth position; when there are too many, half of them go and the step doubles.
  private void spot(double x, double y) {
    if (Double.isNaN(x) || seen++ % step != 0) {
      return;
    }
    spots.add(new double[] {x, y});
    if (spots.size() > MOST_POINTS) {
      for (int i = spots.size() - 1; i > 0; i -= 2) {
        spots.remove(i);
      }
      step *= 2;
    }
  }

  List<double[]> spots() {
    return spots;
  }

  /// By month, or by year where there are many months.
  Map<String, Long> timeline() {
    if (months.size() <= MANY_MONTHS
        && months.keySet().stream().anyMatch(m -> !m.endsWith("-01"))) {
      return months;
    }
    var years = new TreeMap<String, Long>();
    months.forEach((month, count) -> years.merge(month.substring(0, 4), count, Long::sum));
    return years;
  }
}
