package se.loftet.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.loftet.agreement.Agreement;
import se.loftet.platform.model.PartialDate;

/// What can be wrong with the agreements that touch the period: overlaps, days without one, and
/// what lag (2023:196) 9 § asks for.
final class AgreementGaps {
  private final Links links;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;

  private AgreementGaps(Links links, LocalDate today) {
    this.links = links;
    this.first = links.thread().document().starts().firstDay();
    this.last = links.thread().document().ends().lastDay();
    this.today = today;
  }

  static List<Gap> of(Links links, LocalDate today) {
    return new AgreementGaps(links, today).find();
  }

  private record Span(Agreement agreement, LocalDate from, LocalDate to) {}

  private List<Gap> find() {
    var spans = new ArrayList<Span>();
    var gaps = new ArrayList<Gap>();
    for (var agreement : links.thread().agreements()) {
      var starts = agreement.starts();
      var ends = agreement.ends();
      if (starts != null && ends != null) {
        spans.add(new Span(agreement, starts.firstDay(), ends.lastDay()));
      } else if (agreement.equals(links.thread().agreement())) {
        gaps.add(Gap.on(agreement, GapCode.AGREEMENT_NO_PERIOD));
      }
    }
    spans.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
    var near = spans.stream().filter(this::touches).toList();
    near.forEach(span -> gaps.addAll(duties(span)));
    gaps.addAll(overlaps(near));
    gaps.addAll(uncovered(near));
    near.stream().filter(span -> expiring(span, spans)).forEach(span -> gaps.add(expiry(span)));
    return gaps;
  }

  private boolean touches(Span span) {
    return !span.from.isAfter(last) && !span.to.isBefore(first);
  }

  private static List<Gap> duties(Span span) {
    return new GapList(span.agreement)
        .when(span.agreement.purposes().isEmpty(), GapCode.AGREEMENT_NO_PURPOSE)
        .when(span.agreement.areas().isEmpty(), GapCode.AGREEMENT_NO_AREA)
        .list();
  }

  private static List<Gap> overlaps(List<Span> spans) {
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < spans.size(); i++) {
      var before = spans.get(i - 1);
      var after = spans.get(i);
      if (!after.from.isAfter(before.to)) {
        gaps.add(
            Gap.on(
                before.agreement,
                GapCode.AGREEMENT_OVERLAP,
                after.agreement.label(),
                after.from,
                before.to.isBefore(after.to) ? before.to : after.to));
      }
    }
    return gaps;
  }

  /// The days of the period that no agreement covers, as whole stretches.
  private List<Gap> uncovered(List<Span> spans) {
    var gaps = new ArrayList<Gap>();
    var open = first;
    for (var span : spans) {
      if (span.from.isAfter(open)) {
        gaps.add(none(open, span.from.minusDays(1)));
      }
      if (!span.to.isBefore(open)) {
        open = span.to.plusDays(1);
      }
    }
    if (!open.isAfter(last)) {
      gaps.add(none(open, last));
    }
    return gaps;
  }

  private Gap none(LocalDate from, LocalDate to) {
    return Gap.on(
        links.thread().document(), GapCode.AGREEMENT_GAP, PartialDate.of(from), PartialDate.of(to));
  }

  private boolean expiring(Span span, List<Span> all) {
    int notice = links.thread().settings().expiryDays();
    return !today.isAfter(span.to)
        && ChronoUnit.DAYS.between(today, span.to) <= notice
        && all.stream()
            .noneMatch(
                other -> other.to.isAfter(span.to) && !other.from.isAfter(span.to.plusDays(1)));
  }

  private Gap expiry(Span span) {
    return Gap.on(
        span.agreement, GapCode.AGREEMENT_EXPIRING, ChronoUnit.DAYS.between(today, span.to));
  }
}
