package se.loftet.platform.model;

/// What a role lets a person do in one municipality. The database holds class and tenant besides.
public enum Right {
  /// Read the thread up to the clearance.
  READ,
  /// Add to the activity log.
  LOG,
  /// Write drafts of every object.
  EDIT,
  /// Approve or reject for the own party.
  APPROVE,
  /// Register that a formal text was signed.
  SIGN,
  /// Make an open object public, or take it back.
  RELEASE,
  /// Accounts, parties, places and settings of the municipality.
  ADMINISTER,
  /// Read the audit log.
  AUDIT,
  /// Municipalities and police areas of the installation.
  OPERATE
}
