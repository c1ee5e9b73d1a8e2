package se.loftet.dataset;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.AreaCode;

/// Counts what becomes of the rows of a file.
final class Tally implements Intake {
  private final ZoneId zone;
  long rows;
  long in;
  private final Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
  private final Map<SkipRule, Long> skipped = new EnumMap<>(SkipRule.class);
  private final Map<Flag, Long> flags = new EnumMap<>(Flag.class);
  private final Set<String> codes = new HashSet<>();
  private final Set<AreaCode.Vintage> vintages = java.util.EnumSet.noneOf(AreaCode.Vintage.class);
  private final Set<String> twice = new java.util.TreeSet<>();
  private final int[] flagCounts = new int[Flag.values().length];
  private @Nullable String earliest;
  private @Nullable String latest;

  /// Days are those of this time zone.
  Tally(ZoneId zone) {
    this.zone = zone;
  }

  void counted(Verdict verdict) {
    rows++;
    switch (verdict) {
      case Verdict.In _ -> in++;
      case Verdict.Held held -> quarantined.merge(held.reason(), 1L, Long::sum);
      case Verdict.Passed passed -> skipped.merge(passed.rule(), 1L, Long::sum);
    }
  }

  @Override
  public void event(Event event) {
    divided(event.area());
    for (int flags = event.flags(); flags != 0; flags &= flags - 1) {
      flagCounts[Integer.numberOfTrailingZeros(flags)]++;
    }
    if (event.starts() != null) {
      moment(event.starts().getEpochSecond());
    }
  }

  private void divided(AreaRef area) {
    if (area.area() != null && area.area().vintage() != AreaCode.Vintage.UNSTATED) {
      vintages.add(area.area().vintage());
    }
  }

  @Override
  public void figure(Figure figure) {
    divided(figure.area());
    if (figure.starts() != null && figure.ends() != null) {
      period(figure.starts().toString());
      period(figure.ends().minusDays(1).toString());
    }
  }

  @Override
  public void outline(Outline outline) {
    if (outline.code() != null && !codes.add(outline.code())) {
      twice.add(outline.code());
    }
  }

  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private void moment(long second) {
    first = Math.min(first, second);
    last = Math.max(last, second);
  }

  private void period(String day) {
    earliest = earliest == null || day.compareTo(earliest) < 0 ? day : earliest;
    latest = latest == null || day.compareTo(latest) > 0 ? day : latest;
  }

  Map<Reason, Long> quarantined() {
    return quarantined;
  }

  Map<SkipRule, Long> skipped() {
    return skipped;
  }

  /// The divisions the areas belong to, as far as their codes tell.
  Set<AreaCode.Vintage> vintages() {
    return vintages;
  }

  Set<String> twice() {
    return twice;
  }

  /// From the first to the last day; null without dates.
  @Nullable String period() {
    if (first <= last) {
      period(day(first));
      period(day(last));
    }
    return earliest == null ? null : earliest + "/" + latest;
  }

  private String day(long second) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate().toString();
  }

  Map<Flag, Long> flags() {
    for (var flag : Flag.values()) {
      int count = flagCounts[Integer.numberOfTrailingZeros(flag.bit())];
      if (count > 0) {
        flags.put(flag, (long) count);
      }
    }
    return flags;
  }
}
