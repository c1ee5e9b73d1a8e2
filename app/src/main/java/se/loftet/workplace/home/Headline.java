package se.loftet.workplace.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;

/// Where the year stands, in one sentence.
///
/// @param next the period that begins after it, if one is begun
record Headline(
    @Nullable PromiseDocument current, @Nullable PromiseDocument next, LocalDate today) {

  static Headline of(
      Optional<PromiseDocument> current, List<PromiseDocument> all, LocalDate today) {
    var next =
        current.flatMap(c ->
            all.stream()
                .filter(d -> d.starts().firstDay().isAfter(c.ends().lastDay()))
                .findFirst());
    return new Headline(current.orElse(null), next.orElse(null), today);
  }

  boolean nextIsBegun() {
    return next != null;
  }

  long daysLeft() {
    return current == null ? 0 : ChronoUnit.DAYS.between(today, current.ends().lastDay());
  }

  String sentence(Text text) {
    if (current == null) {
      return text.of("home.none");
    }
    if (current.starts().firstDay().isAfter(today)) {
      return text.of("home.soon", ChronoUnit.DAYS.between(today, current.starts().firstDay()));
    }
    var begun = text.of(nextIsBegun() ? "home.nextBegun" : "home.nextNotBegun");
    long left = daysLeft();
    return left >= 0 ? text.of("home.left", left, begun) : text.of("home.ended", -left, begun);
  }

  /// When the period ends, and how long the agreement under it lasts.
  String lead(Text text, List<Agreement> agreements) {
    if (current == null) {
      return text.of("home.none.lead");
    }
    var ends =
        text.of(
            daysLeft() < 0 ? "home.hasEnded" : "home.ends",
            current.title(),
            text.date(current.ends()));
    var last =
        agreements.stream()
            .map(Agreement::ends)
            .filter(end -> end != null && !end.lastDay().isBefore(today))
            .reduce((a, b) -> a.lastDay().isAfter(b.lastDay()) ? a : b);
    return ends
        + " "
        + last.map(end -> text.of("home.agreement", text.date(end)))
            .orElseGet(() -> text.of("home.noAgreement"));
  }

  /// What stands in the middle of the ring.
  String large(Text text) {
    return current == null ? "–" : text.of("home.days", Math.abs(daysLeft()));
  }

  String small(Text text) {
    return current == null ? "" : text.of(daysLeft() >= 0 ? "home.ofPromise" : "home.sinceEnd");
  }
}
