package se.loftet.judgement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One sentence that tells what may be told of a judgement (sanerad mening). Written once; a second
/// person releases it; it says nothing after its last day.
///
/// @param judgement absent when the judgement was discarded
/// @param audience absent until it is released
public record SanitisedSentence(
    long id,
    String ref,
    String owner,
    @Nullable Long judgement,
    long judgedBy,
    String text,
    String authorRole,
    long writtenBy,
    Instant writtenAt,
    LocalDate validTo,
    @Nullable Audience audience,
    @Nullable Instant releasedAt,
    @Nullable Instant withdrawnAt) {

  public enum State {
    WAITING,
    RELEASED,
    EXPIRED,
    WITHDRAWN
  }

  public State state(LocalDate today) {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    if (audience == null) {
      return State.WAITING;
    }
    return today.isAfter(validTo) ? State.EXPIRED : State.RELEASED;
  }

  /// Whether this account may release it: neither its author nor the judgement's.
  public boolean secondPerson(long staff) {
    return staff != writtenBy && staff != judgedBy;
  }

  /// Whether it may be told to that audience on that day.
  public boolean told(Audience reader, LocalDate today) {
    return state(today) == State.RELEASED && audience != null && audience.compareTo(reader) >= 0;
  }
}
