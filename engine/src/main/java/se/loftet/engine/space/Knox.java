package se.loftet.engine.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.loftet.engine.Provenance;

/// The Knox test for near repeats: do events that are near in space tend to be near in time?
///
/// Method: Knox (1964); exact moments as in [KnoxTable]; Monte Carlo after Johnson et al. (2007).
/// Peers: R packages NearRepeat 0.1.1 and surveillance 1.20.3, see `src/test/oracles/knox`. Every
/// unordered pair counts once; time distance is in whole local days; pairs outside all bands do not
/// count. The null hypothesis shuffles times over places, so equal days and equal addresses stay.
///
/// From paper to code: with `d` the distance of two events and `t` the days between them, a cell of
/// the table counts `Z = #{i < j : d(i,j) in band s, t(i,j) in band t}` (Knox's count of pairs near
/// in both; [NeighbourCounts] and [NearDays] find them, [#table] puts them together). A band of
/// space makes a graph of events with `Ns` edges, a band of time one with `Nt`; shuffled times lay
/// one over the other at random, so that `E[Z] = Ns Nt / C(n,2)` ([PairGraph#edges], [KnoxTable]).
/// `Var[Z]` needs besides how many pairs of edges meet in an event, which follows from each event's
/// number of neighbours (Barton & David; `spaceDegrees`, `timeDegrees`, [PairGraph]). Ratio `Z /
/// E[Z]` and `(Z - E[Z]) / sd` are [KnoxTable#ratio] and [KnoxTable#z]; the share of shuffles with
/// at least `Z` is [KnoxMonteCarlo], every order of a few events [KnoxEnumeration]. [KnoxPairs] is
/// the readable search for pairs that the fast counts are held equal to.
///
/// The cost of the table is the number of spatially close pairs plus `n log n`; table, mean,
/// variance and ratio need no permutation at all.
public final class Knox {
  private final KnoxRule rule;
  private final KnoxPairs pairs;
  private final int[] day;
  private final int[] sortedDays;

  /// Events with finite coordinates and a day each.
  public Knox(double[] east, double[] north, int[] day, KnoxRule rule) {
    if (east.length != day.length || north.length != day.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    for (int i = 0; i < day.length; i++) {
      if (!Double.isFinite(east[i]) || !Double.isFinite(north[i])) {
        throw new IllegalArgumentException("event %d has no coordinate".formatted(i));
      }
    }
    this.rule = rule;
    this.pairs = new KnoxPairs(east, north, rule);
    int earliest = Arrays.stream(day).min().orElse(0);
    this.day = IntStream.range(0, day.length).map(p -> day[pairs.original(p)] - earliest).toArray();
    this.sortedDays = this.day.clone();
    Arrays.sort(sortedDays);
  }

  KnoxRule rule() {
    return rule;
  }

  KnoxPairs pairs() {
    return pairs;
  }

  /// Days since the first, in the order of the pairs' positions.
  int[] days() {
    return day;
  }

  /// Counts near pairs and gives the moments of the counts under permutation.
  public KnoxTable table() {
    int spaces = rule.space().count();
    var neighbours = NeighbourCounts.of(this, pairs.limits());
    var near = neighbours.count();
    var observed = new NearDays(neighbours.cells(), pairs.limits(), rule).count(near);
    var degrees = spaceDegrees(near);
    var space = new PairGraph[spaces];
    Arrays.setAll(space, s -> PairGraph.of(degrees[s]));
    var time = new PairGraph[rule.time().count()];
    Arrays.setAll(time, t -> PairGraph.of(timeDegrees(t)));
    var timeTotals = Arrays.stream(time).mapToLong(PairGraph::edges).toArray();
    return KnoxTable.of(day.length, KnoxCount.finish(observed, timeTotals, rule), space, time);
  }

  /// How many neighbours each event has in each spatial band; a last band without end holds
  /// everybody who is in no other.
  private long[][] spaceDegrees(long[][] near) {
    int bands = rule.space().count();
    var degree = Arrays.copyOfRange(near, 1, bands + 1);
    if (rule.space().unbounded()) {
      degree[bands - 1] = new long[day.length];
      for (int i = 0; i < day.length; i++) {
        long nearer = 0;
        for (var row : near) {
          nearer += row[i];
        }
        degree[bands - 1][i] = day.length - 1 - nearer;
      }
    }
    return degree;
  }

  /// How many neighbours each event has in a time band, in the order of the days.
  private long[] timeDegrees(int band) {
    int low = rule.time().firstWhole(band);
    int high = rule.time().lastWhole(band);
    var degree = new long[day.length];
    if (high < low) {
      return degree;
    }
    var far = new DaysWithin(sortedDays, high);
    var near = new DaysWithin(sortedDays, low - 1L);
    for (int i = 0; i < day.length; i++) {
      degree[i] = far.of(i) - near.of(i);
    }
    // an event is no neighbour of its own, but was counted where the band begins with its own day
    return low == 0 ? LongStream.of(degree).map(d -> d - 1).toArray() : degree;
  }

  /// Where the table comes from; p-values also from the seed and the number of draws.
  public Provenance provenance() {
    var parameters = new HashMap<>(rule.parameters());
    parameters.put("events", day.length);
    return Provenance.of("knox", "2", parameters);
  }
}
