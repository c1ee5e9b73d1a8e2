package se.loftet.finding;

import se.loftet.dataset.DataKind;

/// The ready-made analyses, each one question anybody may ask.
public enum Method {
  /// How many, and is it unusual?
  USUAL;

  /// Whether it can be asked of such data.
  public boolean takes(DataKind kind) {
    return switch (kind) {
      case CRIME_COUNTS, KPI, EVENTS, TRAFFIC -> true;
      case POPULATION, SURVEY, POLICE_EVENTS, AREAS, ANSWERS, PROPOSALS, CODES -> false;
    };
  }
}
