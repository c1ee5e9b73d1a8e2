package se.loftet.dialogue;

/// As people say themselves.
public enum Sex {
  WOMAN,
  MAN,
  OTHER
}
