package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.LogSummary;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Lateness;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Links;

/// How alive a period is: when it was last heard of, and what answer is due.
///
/// @param heard the last day something was logged, reported or published of it; none is silence
/// @param due the follow-up that comes next or has not come
record Pulse(PromiseDocument document, @Nullable LocalDate heard, @Nullable FollowUp due) {
  static Pulse of(Links links) {
    var thread = links.thread();
    var signs =
        Stream.of(
                thread.logs().stream().map(LogSummary::last),
                thread.followUps().stream().map(FollowUp::reported),
                thread.verdicts().stream().map(verdict -> verdict.decided()),
                thread.outcomes().stream()
                    .flatMap(o -> links.evidence(o.evidence()).stream())
                    .map(Evidence::published))
            .flatMap(each -> each)
            .filter(Objects::nonNull)
            .map(PartialDate::lastDay);
    return new Pulse(
        thread.document(),
        signs.max(Comparator.naturalOrder()).orElse(null),
        thread.followUps().stream()
            .filter(report -> report.reported() == null && report.due() != null)
            .min(Comparator.comparing(report -> Objects.requireNonNull(report.due())))
            .orElse(null));
  }

  boolean started(LocalDate today) {
    return !document.starts().firstDay().isAfter(today);
  }

  boolean ended(LocalDate today) {
    return document.ends().lastDay().isBefore(today);
  }

  boolean runs(LocalDate today) {
    return started(today) && !ended(today);
  }

  /// The labels of a period that runs: when it was last heard of, what is due, when it ends.
  List<Tag> labels(Text text, LocalDate today) {
    var labels = new ArrayList<Tag>();
    var last = heard;
    if (last == null) {
      labels.add(new Tag("late", Lateness.silent(begun(), today).words(text)));
    } else {
      labels.add(new Tag("run", Lateness.updated(last, today).words(text)));
    }
    labels.addAll(answer(text, today));
    long left = Days.between(today, document.ends().lastDay());
    labels.add(new Tag("", text.of("site.label.ends", left)));
    return labels;
  }

  /// When the answer comes, or how late it is.
  Collection<Tag> answer(Text text, LocalDate today) {
    return due == null
        ? List.of()
        : Lateness.of(due, today).stream().map(each -> answer(text, due, each)).toList();
  }

  static Tag answer(Text text, FollowUp due, Lateness lateness) {
    return lateness.kind() == Lateness.Kind.LATE
        ? new Tag("late", lateness.words(text))
        : new Tag("", text.of("site.label.due", due.due()));
  }

  /// The day silence is counted from: signed as surely as is known, else the start.
  private LocalDate begun() {
    return document.signed().stream()
        .map(claim -> claim.date().lastDay())
        .max(Comparator.naturalOrder())
        .orElse(document.starts().firstDay());
  }
}
