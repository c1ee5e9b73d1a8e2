package se.loftet.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;

/// Proposes the follow-ups of a period, by calendar rhythm or on any dates.
///
/// Calendar parts are cut to the period: a promise from 16 March has a first tertial from 16 March.
public final class Plan {
  /// How long after the end of a part its report is due, unless something else is agreed.
  public static final int DUE_DAYS = 31;

  private Plan() {}

  /// One follow-up that ought to be made.
  public record Proposal(FollowUp.Kind kind, LocalDate starts, LocalDate ends, LocalDate due) {
    public FollowUp in(PromiseDocument document, Head head, String title) {
      return new FollowUp(
          head,
          ThreadObject.ref(document),
          kind,
          title,
          PartialDate.of(starts),
          PartialDate.of(ends),
          due,
          null,
          null,
          List.of());
    }
  }

  public static List<Proposal> of(PromiseDocument document, FollowUp.Kind rhythm) {
    int months =
        switch (rhythm) {
          case TERTIAL -> 4;
          case HALF_YEAR -> 6;
          case YEAR -> 12;
          case OTHER ->
              throw new IllegalArgumentException("any dates are given as dates, not as a rhythm");
        };
    var first = document.starts().firstDay();
    var end = document.ends().lastDay();
    var proposals = new ArrayList<Proposal>();
    var part = first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / months * months + 1);
    for (; !part.isAfter(end); part = part.plusMonths(months)) {
      var last = part.plusMonths(months).minusDays(1);
      proposals.add(proposal(rhythm, later(part, first), last.isAfter(end) ? end : last));
    }
    return List.copyOf(proposals);
  }

  /// One part up to each of the dates, and one up to the end of the period.
  public static List<Proposal> of(PromiseDocument document, List<LocalDate> dates) {
    var end = document.ends().lastDay();
    var from = document.starts().firstDay();
    var proposals = new ArrayList<Proposal>();
    for (var date : dates.stream().sorted().distinct().toList()) {
      if (!date.isBefore(from) && date.isBefore(end)) {
        proposals.add(proposal(FollowUp.Kind.OTHER, from, date));
        from = date.plusDays(1);
      }
    }
    proposals.add(proposal(FollowUp.Kind.OTHER, from, end));
    return List.copyOf(proposals);
  }

  /// What is proposed but neither planned nor reported yet.
  public static List<Proposal> missing(List<Proposal> proposals, List<FollowUp> known) {
    return proposals.stream()
        .filter(
            proposal -> known.stream().noneMatch(f -> f.ends().lastDay().equals(proposal.ends())))
        .toList();
  }

  private static Proposal proposal(FollowUp.Kind kind, LocalDate starts, LocalDate ends) {
    return new Proposal(kind, starts, ends, ends.plusDays(DUE_DAYS));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
