package se.loftet.finding;

/// A number of a saved finding that the newest data makes another.
///
/// @param name the row it stands in, `field` the column
/// @param before missing for a row the finding did not have, `after` for one that is gone
public record Shift(String name, Field field, Cell before, Cell after) {}
