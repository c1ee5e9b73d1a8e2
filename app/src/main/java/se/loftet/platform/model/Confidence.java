package se.loftet.platform.model;

/// How sure the parties are of what they write.
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH
}
