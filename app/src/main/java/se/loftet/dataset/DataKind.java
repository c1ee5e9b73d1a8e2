package se.loftet.dataset;

/// What a data set is about, and with it how its rows are kept.
public enum DataKind {
  /// Reported crimes per area and period, as Brå publishes them.
  CRIME_COUNTS(Shape.FIGURES),
  POPULATION(Shape.FIGURES),
  KPI(Shape.FIGURES),
  /// Published survey results: percentages, means, indices.
  SURVEY(Shape.FIGURES),
  /// Single events, each at a point or in an area, at a moment or within an interval.
  EVENTS(Shape.EVENTS),
  /// The police's own list of events: a selection by press officers, never a rate.
  POLICE_EVENTS(Shape.EVENTS),
  TRAFFIC(Shape.EVENTS),
  AREAS(Shape.AREAS),
  /// Answers of a survey, one person a row.
  ANSWERS(Shape.RECORDS),
  /// Citizens' proposals and other texts.
  PROPOSALS(Shape.RECORDS),
  CODES(Shape.RECORDS);

  /// How rows are kept.
  public enum Shape {
    FIGURES,
    EVENTS,
    AREAS,
    RECORDS
  }

  private final Shape shape;

  DataKind(Shape shape) {
    this.shape = shape;
  }

  public Shape shape() {
    return shape;
  }

  /// Whether a delivery holds only what is newest, so that a row it lacks is not withdrawn.
  public boolean cumulative() {
    return this == POLICE_EVENTS;
  }
}
