package se.loftet.walk;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What is done about something that was noted (åtgärd), or why it is not.
///
/// A no has a reason. What is done has a day and somebody responsible.
///
/// @param responsible a unit or an owner outside the municipality, never a person
/// @param cost a class, not a sum
/// @param answer what those who walked are told
public record Measure(
    Head head,
    @Nullable Ref<Observation> observation,
    @LongText String text,
    @Nullable Ref<Place> place,
    @Nullable String placeText,
    @Nullable Decision decision,
    @LongText @Nullable String reason,
    @Nullable String responsible,
    Status status,
    @Nullable Extent extent,
    @Nullable Integer priority,
    @Nullable Cost cost,
    @Nullable PartialDate decided,
    @Nullable PartialDate due,
    @Nullable PartialDate done,
    @LongText @Nullable String answer,
    @Nullable PartialDate answered,
    @Nullable Ref<Evidence> source)
    implements ThreadObject {
  public enum Decision {
    YES,
    NO,
    INVESTIGATE,
    OTHER_PARTY
  }

  public enum Status {
    NEW,
    ASSESSED,
    ORDERED,
    ONGOING,
    DONE,
    REJECTED,
    /// Nobody has told what became of it; never taken for done.
    NOT_REPORTED
  }

  public enum Extent {
    QUICK_FIX,
    REBUILD
  }

  public enum Cost {
    SMALL,
    MEDIUM,
    LARGE
  }

  public Measure {
    if (decision == Decision.NO && blank(reason)) {
      throw new IllegalArgumentException("a no has a reason");
    }
    if (status == Status.DONE && (done == null || blank(responsible))) {
      throw new IllegalArgumentException("what is done has a day and somebody responsible");
    }
  }

  private static boolean blank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  @Override
  public String label() {
    return text;
  }

  public boolean open() {
    return switch (status) {
      case NEW, ASSESSED, ORDERED, ONGOING -> true;
      case DONE, REJECTED, NOT_REPORTED -> false;
    };
  }

  /// How many days past its day it is; nothing when it is done, has no day or is in time.
  public long daysLate(LocalDate today) {
    return due == null || !open() ? 0 : Math.max(0, Days.between(due.lastDay(), today));
  }

  /// How it stands after somebody went back to look; nothing when that says nothing new, or when
  /// nobody is responsible for what would be called done.
  ///
  /// @param day of the return walk
  public Optional<Measure> seen(Observation.Found found, PartialDate day) {
    return switch (found) {
      case FIXED ->
          status == Status.DONE || status == Status.REJECTED || blank(responsible)
              ? Optional.empty()
              : Optional.of(in(Status.DONE, day));
      case NOT_FIXED ->
          status == Status.DONE || status == Status.NOT_REPORTED
              ? Optional.of(in(Status.ONGOING, null))
              : Optional.empty();
      case CHANGED, CANNOT_SEE -> Optional.empty();
    };
  }

  private Measure in(Status next, @Nullable PartialDate day) {
    return copy(head, next, day);
  }

  public Measure at(Head next) {
    return copy(next, status, done);
  }

  private Measure copy(Head head, Status status, @Nullable PartialDate done) {
    return new Measure(
        head,
        observation,
        text,
        place,
        placeText,
        decision,
        reason,
        responsible,
        status,
        extent,
        priority,
        cost,
        decided,
        due,
        done,
        answer,
        answered,
        source);
  }
}
