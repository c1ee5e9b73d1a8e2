package se.loftet.publicsite;

/// A released edition of a situation picture, at its stable address.
///
/// @param ref of the picture, which all its editions share
/// @param owner the name of the municipality
record PublicEdition(
    String owner, String ref, int number, String title, String text, String sha256) {}
