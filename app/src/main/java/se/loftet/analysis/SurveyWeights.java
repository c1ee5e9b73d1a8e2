package se.loftet.analysis;

/// What weights do to a sample.
///
/// @param effective how many equally weighted answers would tell as much: (Σw)²/Σw²
/// @param spread the design effect of unequal weights alone, Kish (1965): answers over `effective`
/// @param total what the weights add up to
public record SurveyWeights(
    int answers,
    double low,
    double mean,
    double high,
    double effective,
    double spread,
    double total) {}
