package se.loftet.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One source of one party: whether it is fetched, and what came of it last.
///
/// @param measures ids of the key figures wanted, with commas; only of Kolada
/// @param fault code of what went wrong the last time, with its value after a blank
/// @param waitUntil the source asked not to be called before
/// @param entityTag what the source called its last answer
/// @param modified when the source said that answer was made
public record Connection(
    Feed feed,
    boolean active,
    String measures,
    @Nullable Instant tried,
    @Nullable Instant succeeded,
    @Nullable Instant failed,
    @Nullable String fault,
    @Nullable Instant waitUntil,
    @Nullable String entityTag,
    @Nullable String modified,
    @Nullable Long dataSet) {
  static Connection fresh(Feed feed) {
    return new Connection(feed, false, "", null, null, null, null, null, null, null, null);
  }

  /// Whether it is time to fetch it by itself.
  boolean due(Instant now) {
    return active
        && (waitUntil == null || !now.isBefore(waitUntil))
        && (tried == null || !now.isBefore(tried.plus(feed.every())));
  }
}
