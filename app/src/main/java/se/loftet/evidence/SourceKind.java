package se.loftet.evidence;

/// The kinds of source a situation picture is asked to weigh, and what else may be cited.
public enum SourceKind {
  REPORTED_CRIME,
  RESIDENT_DIALOGUE,
  STAFF_DIALOGUE,
  INTELLIGENCE,
  SURVEY,
  WALK,
  PUBLICATION,
  OTHER
}
