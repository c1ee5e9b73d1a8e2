package se.loftet.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;

/// How long a person has waited, or has left to wait, in days (sent, tyst, svar väntas).
///
/// @param days since or until; never negative
public record Lateness(Kind kind, long days) {
  public enum Kind {
    /// Was due and has not come.
    LATE,
    /// Is awaited.
    DUE,
    /// Nothing has been heard since.
    SILENT,
    /// Something was heard.
    UPDATED
  }

  /// Late if the day has passed, due until then; nothing when it has come or no day was set.
  public static Optional<Lateness> of(@Nullable LocalDate due, boolean answered, LocalDate today) {
    if (due == null || answered) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(due, today);
    return Optional.of(
        days > 0 ? new Lateness(Kind.LATE, days) : new Lateness(Kind.DUE, Math.abs(days)));
  }

  public static Optional<Lateness> of(FollowUp followUp, LocalDate today) {
    return of(followUp.due(), followUp.reported() != null, today);
  }

  /// Silence since the day something was last heard. What lies ahead is no silence.
  public static Lateness silent(LocalDate last, LocalDate today) {
    return new Lateness(Kind.SILENT, Math.max(0, ChronoUnit.DAYS.between(last, today)));
  }

  public static Lateness updated(LocalDate last, LocalDate today) {
    return new Lateness(Kind.UPDATED, Math.max(0, ChronoUnit.DAYS.between(last, today)));
  }

  /// "Sent 20 dagar", "Tyst i 657 dagar", "Svar väntas i dag".
  public String words(Text text) {
    return text.of(Text.key(kind), days);
  }
}
