package se.loftet.finding;

/// A number of a saved finding that the newest data makes another.
///
/// @param name the row it stands in
public record Shift(String name, Cell before, Cell after) {}
