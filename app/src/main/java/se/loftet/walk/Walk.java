package se.loftet.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A walk through a place (vandring), from invitation to return walk.
///
/// @param startsAt time of day as people write it, `18.30`
/// @param returnOn when the place is walked again to see what became of it
/// @param returnsTo the walk that this one looks back at
/// @param duties who leads, notes and photographs, as roles
/// @param participants who came, as counts
public record Walk(
    Head head,
    Ref<Activity> activity,
    String title,
    Kind kind,
    State state,
    @Nullable Ref<Place> place,
    @Nullable PartialDate happens,
    @Nullable String startsAt,
    @Nullable Integer minutes,
    @Nullable Integer metres,
    @Nullable Light light,
    @Nullable String weather,
    @Nullable String organiser,
    @Nullable String meetingPlace,
    @LongText @Nullable String accessibility,
    @LongText @Nullable String invitation,
    @Nullable PartialDate preMeeting,
    @Nullable PartialDate feedbackMeeting,
    @LongText @Nullable String feedback,
    @Nullable PartialDate returnOn,
    @Nullable Ref<Walk> returnsTo,
    List<Duty> duties,
    List<ParticipantCount> participants,
    @Nullable Ref<Evidence> source,
    @LongText @Nullable String note)
    implements ThreadObject {
  public enum Kind {
    SAFETY,
    TRAFFIC,
    SENIOR,
    SCHOOL,
    DIGITAL
  }

  public enum State {
    PLANNED,
    WALKED,
    /// Answered: a feedback meeting was held or the answers were written.
    CLOSED,
    CANCELLED
  }

  public enum Light {
    DAYLIGHT,
    DUSK,
    DARK
  }

  @Override
  public String label() {
    return title;
  }

  /// Whether people were out, so that it counts towards what was promised.
  public boolean counts() {
    return state == State.WALKED || state == State.CLOSED;
  }

  /// Feedback was given: at a meeting, or written.
  public boolean hasFeedback() {
    return feedbackMeeting != null || (feedback != null && !feedback.isBlank());
  }

  public Walk in(State next) {
    return copy(head, next, happens, feedbackMeeting, feedback);
  }

  public Walk at(Head next) {
    return copy(next, state, happens, feedbackMeeting, feedback);
  }

  public Walk happens(@Nullable PartialDate day) {
    return copy(head, state, day, feedbackMeeting, feedback);
  }

  public Walk feedback(@Nullable PartialDate meeting, @Nullable String words) {
    return copy(head, state, happens, meeting, words);
  }

  private Walk copy(
      Head head,
      State state,
      @Nullable PartialDate happens,
      @Nullable PartialDate feedbackMeeting,
      @Nullable String feedback) {
    return new Walk(
        head,
        activity,
        title,
        kind,
        state,
        place,
        happens,
        startsAt,
        minutes,
        metres,
        light,
        weather,
        organiser,
        meetingPlace,
        accessibility,
        invitation,
        preMeeting,
        feedbackMeeting,
        feedback,
        returnOn,
        returnsTo,
        duties,
        participants,
        source,
        note);
  }
}
