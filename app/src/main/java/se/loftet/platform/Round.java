package se.loftet.platform;

import java.time.Duration;

/// Work that is done over and over beside the serving of pages, by a bean of its module. `Rounds`
/// sets it going.
public interface Round {
  /// What waits for the next round when this one fails, as the beginning of a sentence.
  String what();

  /// From the start of the application to the first round.
  Duration first();

  /// From the end of a round to the next.
  Duration pause();

  void round();
}
