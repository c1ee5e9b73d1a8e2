package se.loftet.engine.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.loftet.engine.Interval;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;
import se.loftet.engine.trend.Wilson;

/// Cells with a score from the past, and what happened in them before and after.
///
/// Peer: exact fractions, see `src/test/oracles/forecast`. Highest score first, ties to the lowest
/// cell number; what ties decide is reported with each score. A cell without a score, an area of 0
/// or a count below 0 is refused; where nothing happened the scores are `NaN`.
public final class Pattern {
  private static final double LEVEL = 0.95;

  private final double[] score;
  private final long[] past;
  private final long[] future;
  private final double[] area;
  private final double wholeArea;
  private final long wholeFuture;
  private final long wholePast;
  private final int[] byScore;
  private final int[] byOutcome;

  public Pattern(double[] score, long[] past, long[] future, double[] area) {
    if (past.length != score.length || future.length != score.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    if (area.length != score.length || !DoubleStream.of(area).allMatch(a -> a > 0)) {
      throw new IllegalArgumentException("every cell needs an area above 0");
    }
    if (DoubleStream.of(score).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("every cell needs a score");
    }
    if (LongStream.concat(LongStream.of(past), LongStream.of(future)).anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("a count is below 0");
    }
    // adding 0 makes -0 the 0 it is, or it would come last among equals
    this.score = DoubleStream.of(score).map(v -> v + 0.0).toArray();
    this.past = past.clone();
    this.future = future.clone();
    this.area = area.clone();
    wholeArea = DoubleStream.of(area).sum();
    wholeFuture = LongStream.of(future).sum();
    wholePast = LongStream.of(past).sum();
    byScore = order(Comparator.comparingDouble((Integer q) -> this.score[q]));
    byOutcome = order((p, q) -> Double.compare(future[p] * area[q], future[q] * area[p]));
  }

  /// Cells from the largest down, the lowest number first among equals.
  private int[] order(Comparator<Integer> size) {
    return IntStream.range(0, score.length)
        .boxed()
        .sorted(size.reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  public int cells() {
    return score.length;
  }

  public long total() {
    return wholeFuture;
  }

  public long pastTotal() {
    return wholePast;
  }

  /// The score of the first `cells` cells.
  public PatternScore top(int cells) {
    if (cells < 1 || cells > score.length) {
      throw new IllegalArgumentException(
          "cannot take %d of %d cells".formatted(cells, score.length));
    }
    var hot = IntStream.of(byScore).limit(cells).toArray();
    var best = IntStream.of(byOutcome).limit(cells).toArray();
    long hits = IntStream.of(hot).mapToLong(q -> future[q]).sum();
    long pastHits = IntStream.of(hot).mapToLong(q -> past[q]).sum();
    double share = share(hot);
    double pai = ratio(hits, wholeFuture) / share;
    double paiBest =
        ratio(IntStream.of(best).mapToLong(q -> future[q]).sum(), wholeFuture) / share(best);
    var rate = Wilson.of((double) hits, (double) wholeFuture, LEVEL);
    return new PatternScore(
        cells,
        hits,
        wholeFuture,
        ratio(hits, wholeFuture),
        rate,
        share,
        pai,
        perShare(rate, share),
        paiBest,
        paiBest > 0 ? pai / paiBest : Double.NaN,
        pastHits,
        wholePast,
        ratio(ratio(hits, pastHits), ratio(wholeFuture, wholePast)),
        tie(hot[cells - 1], cells, share));
  }

  private PatternScore.Tie tie(int last, int cells, double share) {
    double cut = score[last];
    int above = 0;
    int tied = 0;
    long sure = 0;
    long shared = 0;
    for (int q = 0; q < score.length; q++) {
      if (score[q] > cut) {
        above++;
        sure += future[q];
      } else if (score[q] == cut) {
        tied++;
        shared += future[q];
      }
    }
    double hits = sure + (cells - above) / (double) tied * shared;
    return new PatternScore.Tie(cut, tied, hits, ratio(hits, (double) wholeFuture) / share);
  }

  /// Area under the curve of events captured against area searched, ties as straight lines: 0.5 is
  /// no skill. `NaN` without events.
  public double captureArea() {
    double captured = 0;
    double under = 0;
    for (int first = 0; first < byScore.length; ) {
      int next = first;
      double areaHere = 0;
      long events = 0;
      for (; next < byScore.length && score[byScore[next]] == score[byScore[first]]; next++) {
        areaHere += area[byScore[next]];
        events += future[byScore[next]];
      }
      double step = ratio(events, wholeFuture);
      under += areaHere / wholeArea * (captured + step / 2);
      captured += step;
      first = next;
    }
    return under;
  }

  /// Scores for several numbers of cells.
  public List<PatternScore> top(int[] cells) {
    var scores = new ArrayList<PatternScore>();
    for (int m : cells) {
      scores.add(top(m));
    }
    return List.copyOf(scores);
  }

  private double share(int[] cells) {
    return IntStream.of(cells).mapToDouble(q -> area[q]).sum() / wholeArea;
  }

  private static Interval perShare(Interval rate, double share) {
    return new Interval(rate.low() / share, rate.high() / share, rate.level(), rate.method());
  }

  private static double ratio(long part, long whole) {
    return ratio((double) part, (double) whole);
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  /// Where the scores come from. Warns where a tie decides which cells are the first `cells`.
  public Provenance provenance(int cells) {
    var provenance =
        Provenance.of(
            "pattern",
            "1",
            Map.of(
                "cells", score.length, "future", wholeFuture, "past", wholePast, "level", LEVEL));
    boolean tied = cells < score.length && score[byScore[cells - 1]] == score[byScore[cells]];
    return tied ? provenance.warning(Warning.TIE_DECIDES) : provenance;
  }
}
