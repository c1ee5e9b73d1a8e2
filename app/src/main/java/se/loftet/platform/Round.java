package se.loftet.platform;

import java.time.Duration;

/// Work that is done over and over beside the serving of pages, by a bean of its module. `Rounds`
/// sets it going.
public interface Round {
  /// What waits for the next round when this one fails, as the beginning of a sentence.
  String what();

  Rhythm rhythm();

  void round();

  /// When rounds begin.
  ///
  /// @param first from the start of the application to the first one
  /// @param pause from the end of one to the next
  record Rhythm(Duration first, Duration pause) {
    /// At the start, and every hour.
    public static final Rhythm HOURLY = new Rhythm(Duration.ZERO, Duration.ofHours(1));

    /// So many minutes after the start, and so many after each round.
    public static Rhythm minutes(int first, int pause) {
      return new Rhythm(Duration.ofMinutes(first), Duration.ofMinutes(pause));
    }
  }
}
