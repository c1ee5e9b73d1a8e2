package se.loftet.platform.model;

/// The way of a formal text through both parties (utkast … avslutad).
public enum FormalState {
  DRAFT,
  REFERRED,
  APPROVED_MUNICIPALITY,
  APPROVED_POLICE,
  APPROVED,
  SIGNED,
  PUBLISHED,
  FOLLOWED_UP,
  CLOSED;

  /// Signed is unchangeable; the database refuses as well.
  public boolean signed() {
    return compareTo(SIGNED) >= 0;
  }
}
