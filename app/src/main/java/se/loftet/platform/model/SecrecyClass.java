package se.loftet.platform.model;

/// Who may read an object. Unmarked is closed: `PARTY`.
public enum SecrecyClass {
  /// May be released to everyone; before that, everyone who works in the municipality's thread.
  OPEN,
  /// Both parties.
  INTERNAL,
  /// Only the party that owns it.
  PARTY;

  /// Whether both parties read it. Only that is part of a text they approve and sign.
  public boolean readByBoth() {
    return this != PARTY;
  }
}
