package se.loftet.promise;

/// What a signed amendment can make clear about a signing whose record is not whole.
public enum SigningMatter {
  /// When the document was signed.
  DAY,
  /// Who signed it.
  SIGNATORIES,
  /// That it is meant to apply from before it was signed.
  RETROACTIVE
}
