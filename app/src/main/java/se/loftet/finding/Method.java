package se.loftet.finding;

import se.loftet.dataset.DataKind;

/// The ready-made analyses, each one question anybody may ask.
public enum Method {
  /// How many, and is it unusual?
  USUAL,
  /// When: hours and days of the week.
  RHYTHM,
  /// Where: cells or areas with more than chance gives.
  PLACES,
  /// Does it repeat nearby?
  REPEATS,
  /// Rates beside those of others.
  COMPARED,
  /// What residents feel.
  SURVEY,
  /// What has changed since a day.
  CHANGED;

  /// Whether it can be asked of such data.
  public boolean takes(DataKind kind) {
    return switch (this) {
      case USUAL ->
          kind == DataKind.CRIME_COUNTS
              || kind == DataKind.KPI
              || kind == DataKind.EVENTS
              || kind == DataKind.TRAFFIC;
      case RHYTHM, PLACES -> kind.shape() == DataKind.Shape.EVENTS;
      case REPEATS -> kind == DataKind.EVENTS || kind == DataKind.TRAFFIC;
      case COMPARED, CHANGED -> kind == DataKind.CRIME_COUNTS;
      case SURVEY -> kind == DataKind.SURVEY;
    };
  }

  /// Whether a data set with residents helps to answer it.
  public boolean asksResidents() {
    return this == PLACES || this == COMPARED;
  }
}
