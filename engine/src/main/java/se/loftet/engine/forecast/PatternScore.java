package se.loftet.engine.forecast;

import se.loftet.engine.Interval;

/// How well the `topCells` highest cells of one period hold the events of the next.
///
/// Hit rate, and PAI with its Wilson interval (Chainey, Tompson & Uhlig 2008); PEI, the share of
/// the best possible PAI with as many cells (Hunt 2016); RRI, hits against what the past share
/// promised, 1 being as stable as the whole (Levine 2008). The interval takes events as
/// independent, which crimes are not: it is too narrow. What cannot be divided is `NaN`.
public record PatternScore(
    int topCells,
    long hits,
    long total,
    double hitRate,
    Interval hitRateInterval,
    double areaShare,
    double pai,
    Interval paiInterval,
    double paiBest,
    double pei,
    long pastHits,
    long pastTotal,
    double rri,
    Tie tie) {

  /// What the cut runs through: the score at the cut, how many cells share it, and the hits and PAI
  /// when the places left are divided equally among them.
  public record Tie(double cutScore, int tiedAtCut, double hits, double pai) {}
}
