package se.loftet.sampling;

/// How a figure has changed since an earlier wave.
///
/// @param secured whether the interval of the change leaves out 0 as it is printed
public record ResultChange(
    String question,
    ResultFigure.Measure measure,
    String code,
    String by,
    String part,
    String earlier,
    double before,
    double change,
    double low,
    double high,
    boolean secured) {}
