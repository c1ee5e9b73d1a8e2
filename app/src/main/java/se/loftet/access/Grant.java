package se.loftet.access;

import org.jspecify.annotations.Nullable;

/// A role given to a person, in a municipality, in a police area, or in the whole installation.
///
/// @param party `ref` of the party the person works for there
public record Grant(
    long id,
    long staff,
    Role role,
    @Nullable String municipality,
    @Nullable String policeArea,
    String party) {

  /// Whether it makes a person one of those who run the installation.
  boolean operates() {
    return everywhere() && role == Role.ADMINISTRATOR;
  }

  /// Covers every municipality there is.
  public boolean everywhere() {
    return municipality == null && policeArea == null;
  }
}
