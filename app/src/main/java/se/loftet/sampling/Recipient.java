package se.loftet.sampling;

import org.jspecify.annotations.Nullable;

/// A drawn person to write to.
public record Recipient(
    int number,
    String group,
    String name,
    String address,
    String postal,
    String code,
    @Nullable Outcome outcome) {
  /// Why nobody answers.
  public enum Outcome {
    OVER_COVERAGE,
    REFUSED
  }
}
