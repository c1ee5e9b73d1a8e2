package se.loftet.thread;

/// The seven steps of the golden thread (led), from evidence to outcome.
public enum Step {
  EVIDENCE,
  PROBLEM,
  CAUSE,
  FOCUS_AREA,
  PROMISE,
  ACTIVITY,
  OUTCOME
}
