package se.loftet.dataset;

/// What becomes of a row: in, in quarantine, or passed over.
sealed interface Verdict {
  record In() implements Verdict {}

  record Held(Reason reason) implements Verdict {}

  record Passed(SkipRule rule) implements Verdict {}

  Verdict IN = new In();

  static Verdict held(Reason reason) {
    return new Held(reason);
  }

  static Verdict passed(SkipRule rule) {
    return new Passed(rule);
  }
}
