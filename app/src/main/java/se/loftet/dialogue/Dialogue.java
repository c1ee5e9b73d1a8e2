package se.loftet.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;

/// A dialogue with residents or staff (medborgardialog, medarbetardialog): who was met is told in
/// counts only, and when those who spoke are told what came of it is a date one can be late for.
public record Dialogue(
    Head head,
    Kind kind,
    Method method,
    String title,
    @LongText @Nullable String about,
    PartialDate starts,
    @Nullable PartialDate ends,
    List<Ref<Place>> places,
    @Nullable String placeText,
    @Nullable Integer participants,
    List<Participants> groups,
    @LongText @Nullable String helps,
    List<Ref<Promise>> promises,
    @Nullable Ref<Evidence> evidence,
    @Nullable LocalDate feedbackDue,
    @Nullable LocalDate feedbackOn,
    @Nullable String feedbackChannel,
    @LongText @Nullable String feedback)
    implements ThreadObject {
  public enum Kind {
    RESIDENT,
    STAFF
  }

  /// How people were met.
  public enum Method {
    MEETING,
    SQUARE_STAND,
    STREET,
    DOOR,
    PHONE,
    LETTER,
    FOCUS_GROUP,
    SCHOOL,
    DIGITAL
  }

  @Override
  public String label() {
    return title;
  }

  /// Whether residents can write in it on this day.
  public boolean open(LocalDate today) {
    return method == Method.DIGITAL && !today.isBefore(starts.firstDay()) && !over(today);
  }

  public boolean over(LocalDate today) {
    return ends != null && today.isAfter(ends.lastDay());
  }

  public boolean answered() {
    return feedbackOn != null;
  }

  /// Days since those who spoke should have been told, 0 when it is not late.
  public long daysLate(LocalDate today) {
    return feedbackDue == null || answered() || !today.isAfter(feedbackDue)
        ? 0
        : ChronoUnit.DAYS.between(feedbackDue, today);
  }
}
