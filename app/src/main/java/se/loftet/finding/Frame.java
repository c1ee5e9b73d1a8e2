package se.loftet.finding;

/// The grid a map of cells is drawn on, in metres.
public record Frame(double west, double south, double side, int columns, int rows) {}
