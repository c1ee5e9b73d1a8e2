package se.loftet.dataset;

import org.jspecify.annotations.Nullable;

/// The state of a data set to read: as it is now, or as it was after one of its deliveries.
///
/// @param delivery id of the delivery; null for now
public record AsOf(@Nullable Long delivery) {
  public static final AsOf NOW = new AsOf(null);

  /// The condition that picks the rows, on the columns `since` and `until`.
  String condition() {
    return delivery == null
        ? "until is null"
        : "since <= %1$d and (until is null or until > %1$d)".formatted(delivery);
  }
}
