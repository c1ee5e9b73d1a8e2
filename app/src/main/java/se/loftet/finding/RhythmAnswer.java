package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.loftet.analysis.Share;
import se.loftet.analysis.WeekRhythm;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.EventTable;

/// When: hours of the week, or days where the hour is not known.
final class RhythmAnswer {
  private static final int FEW = 30;
  private static final long HALF_DAY = 12 * 3600L;
  private static final int DAYS = 7;

  private RhythmAnswer() {}

  static Answer of(Material material) {
    var events = Events.of(material);
    var cautions = Cautions.of(material);
    if (material.set().kind() == DataKind.POLICE_EVENTS) {
      cautions.add("finding.caution.published");
    }
    var rhythm = WeekRhythm.of(events.from(), events.to(), Material.ZONE);
    if (rhythm.rejected() > 0) {
      cautions.add("finding.caution.noTime", rhythm.rejected());
    }
    if (rhythm.accepted() < FEW) {
      return Answer.tooFew(Saying.of("finding.few", rhythm.accepted(), FEW), cautions.all());
    }
    long exact = IntStream.range(0, events.size()).filter(i -> exact(events, i)).count();
    return 2 * exact >= rhythm.accepted()
        ? hours(rhythm, cautions)
        : days(rhythm, cautions.add("finding.caution.daysOnly"));
  }

  private static boolean exact(Events events, int i) {
    long from = events.from()[i];
    return from != EventTable.NO_TIME && events.to()[i] - from <= HALF_DAY;
  }

  private static Answer days(WeekRhythm rhythm, Cautions cautions) {
    var lines = new ArrayList<Line>();
    long n = rhythm.accepted();
    int most = 0;
    for (int day = 0; day < DAYS; day++) {
      double weight = rhythm.day(day);
      var cells = List.of(Cell.of(weight), Cell.of(100 * weight / n));
      lines.add(new Line(day(day), cells, ""));
      most = weight > rhythm.day(most) ? day : most;
    }
    double share = rhythm.day(most) / n;
    boolean sure = Share.changed(1.0 / DAYS, n, Math.min(1, share), n) > 0;
    var headline = sure ? "finding.rhythm.day" : "finding.rhythm.evenDays";
    return new Answer(
        Saying.of(headline, day(most)),
        Saying.of(
            "finding.rhythm.daySentence",
            day(most),
            rounded(rhythm.day(most)),
            n,
            rounded(n / 7.0)),
        Shape.BARS,
        List.of(new Field("weight", Field.Unit.DECIMAL), new Field("share", Field.Unit.PERCENT)),
        lines,
        cautions.all(),
        rhythm.made(),
        null);
  }

  private static Answer hours(WeekRhythm rhythm, Cautions cautions) {
    var lines = new ArrayList<Line>();
    for (int hour = 0; hour < 24; hour++) {
      var cells = new ArrayList<Cell>();
      for (int day = 0; day < DAYS; day++) {
        cells.add(Cell.of(rhythm.hours().get(24 * day + hour)));
      }
      lines.add(new Line("%02d–%02d".formatted(hour, (hour + 1) % 24), cells, ""));
    }
    int heaviest = heaviest(rhythm);
    int hour = heaviest % 24;
    var when = "%02d–%02d".formatted(hour, (hour + 4) % 24);
    cautions.add("finding.caution.spread");
    return new Answer(
        Saying.of("finding.rhythm.hours", day(heaviest / 24), when),
        Saying.of(
            "finding.rhythm.hoursSentence",
            day(heaviest / 24),
            when,
            rounded(four(rhythm, heaviest)),
            rhythm.accepted(),
            rounded(rhythm.accepted() / 42.0)),
        Shape.HEAT,
        IntStream.range(0, DAYS)
            .mapToObj(day -> new Field("day." + (day + 1), Field.Unit.DECIMAL))
            .toList(),
        lines,
        cautions.all(),
        rhythm.made(),
        null);
  }

  /// The first hour of the heaviest four in a row.
  private static int heaviest(WeekRhythm rhythm) {
    int best = 0;
    for (int hour = 0; hour < 168; hour++) {
      best = four(rhythm, hour) > four(rhythm, best) + 1e-9 ? hour : best;
    }
    return best;
  }

  private static double four(WeekRhythm rhythm, int hour) {
    return IntStream.range(hour, hour + 4).mapToDouble(h -> rhythm.hours().get(h % 168)).sum();
  }

  private static String day(int day) {
    return "@finding.day." + (day + 1);
  }

  private static double rounded(double number) {
    return Math.rint(number * 10) / 10;
  }
}
