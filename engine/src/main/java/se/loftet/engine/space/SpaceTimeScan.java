package se.loftet.engine.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.Parallel;
import se.loftet.engine.Provenance;
import se.loftet.engine.Replicates;

/// The space-time permutation scan: is there a place and a time with more cases than place and time
/// alone explain?
///
/// Method: Kulldorff et al. (2005); secondary clusters share no place with a stronger one. Peer:
/// brute force, and R scanstatistics 1.1.2 for prospective windows, see `src/test/oracles/scan`.
/// Expected cases are the product of the margins, so a busy place or a busy week is no cluster. The
/// p-value compares with the maximum over all cylinders after shuffling days over cases: this is
/// what pays for the many cylinders, and for secondary clusters it is cautious.
public final class SpaceTimeScan {
  /// Fewer cases say little about the largest of so many cylinders.
  private static final int FEW = 10;

  /// Replicates that a thread takes at a time.
  private static final int BLOCK = 16;

  private final ScanRule rule;
  private final ScanDiscs discs;
  private final int[] place;
  private final int[] day;
  private final List<Cluster> clusters;

  private SpaceTimeScan(ScanRule rule, ScanDiscs discs, int[] place, int[] day, int secondary) {
    this.rule = rule;
    this.discs = discs;
    this.place = place;
    this.day = day;
    this.clusters = clusters(secondary);
  }

  /// A cluster: where, when, how many cases against how many expected, and which rows.
  public record Cluster(
      double likelihoodRatio,
      double east,
      double north,
      double radius,
      int places,
      int dayFrom,
      int dayTo,
      int observed,
      double expected,
      List<Integer> rows) {
    public double ratio() {
      return observed / expected;
    }
  }

  /// Cases with days `0` to `rule.days() - 1`.
  public static SpaceTimeScan of(
      double[] east, double[] north, int[] day, ScanRule rule, int secondary) {
    for (int i = 0; i < day.length; i++) {
      if (day[i] < 0 || day[i] >= rule.days()) {
        throw new IllegalArgumentException(
            "case %d lies on day %d of %d".formatted(i, day[i], rule.days()));
      }
      if (!Double.isFinite(east[i]) || !Double.isFinite(north[i])) {
        throw new IllegalArgumentException("case %d has no coordinate".formatted(i));
      }
    }
    var placed = ScanDiscs.of(east, north, rule.maxRadius());
    return new SpaceTimeScan(rule, placed.discs(), placed.placeOfCase(), day.clone(), secondary);
  }

  private List<Cluster> clusters(int secondary) {
    var counts = new ScanCounts(place, day, discs.places(), rule.days());
    var found = new ArrayList<Cluster>();
    var used = new HashSet<Integer>();
    for (int k = 0; k <= secondary; k++) {
      var free = used.isEmpty() ? discs : discs.without(used);
      var best = CylinderSearch.best(rule, free, counts);
      if (!best.found()) {
        break;
      }
      var members = new HashSet<Integer>();
      for (int m = 0; m <= best.last(); m++) {
        members.add(discs.members(best.centre())[m]);
      }
      found.add(describe(best, members));
      used.addAll(members);
    }
    return List.copyOf(found);
  }

  private Cluster describe(CylinderSearch.Cylinder best, Set<Integer> members) {
    var rows =
        IntStream.range(0, day.length)
            .filter(i -> members.contains(place[i]) && day[i] >= best.from() && day[i] <= best.to())
            .boxed()
            .toList();
    return new Cluster(
        best.ratio(),
        discs.east(best.centre()),
        discs.north(best.centre()),
        discs.radius(best.centre(), best.last()),
        best.last() + 1,
        best.from(),
        best.to(),
        best.observed(),
        best.expected(),
        rows);
  }

  /// Where the clusters come from; their p-values also from the seed and the number of draws.
  public Provenance provenance() {
    var parameters = new HashMap<>(rule.parameters());
    parameters.put("cases", cases());
    parameters.put("places", places());
    return Provenance.of("space-time permutation scan", "1", parameters).from(cases(), FEW);
  }

  public int cases() {
    return day.length;
  }

  public int places() {
    return discs.places();
  }

  /// How many cylinders the rule allows; the cost of looking at all of them.
  public long cylinders() {
    var total = new int[discs.places()];
    for (int p : place) {
      total[p]++;
    }
    long allowed = 0;
    for (int centre = 0; centre < discs.places(); centre++) {
      int inDisc = 0;
      var members = discs.members(centre);
      for (int k = 0; k < members.length && inDisc <= rule.mostCases(day.length); k++) {
        inDisc += total[members[k]];
        boolean ends = discs.endsAt(centre, k) && inDisc <= rule.mostCases(day.length);
        allowed += ends ? rule.windows() : 0;
      }
    }
    return allowed;
  }

  /// The most likely cluster first, then the secondary ones.
  public List<Cluster> clusters() {
    return clusters;
  }

  /// The largest likelihood ratio of each replicate. Replicate `b` depends on seed and `b` alone.
  public ScanNull simulate(int draws, long seed, int threads) {
    return simulate(0, draws, seed, threads);
  }

  /// Replicates `first` to `last - 1` alone, to be merged with the others.
  public ScanNull simulate(int first, int last, long seed, int threads) {
    int blocks = (last - first + BLOCK - 1) / BLOCK;
    var maxima = new double[Math.max(0, last - first)];
    if (blocks > 0) {
      var plan = ScanMaximum.fastest(rule, discs, place, day);
      Parallel.each(
          blocks,
          threads,
          k -> {
            var search = plan.search();
            for (int b = k * BLOCK; b < Math.min(maxima.length, (k + 1) * BLOCK); b++) {
              var shuffled = day.clone();
              Replicates.shuffle(shuffled, Replicates.random(seed, first + b));
              maxima[b] = search.of(shuffled);
            }
            return k;
          });
    }
    return new ScanNull(maxima);
  }
}
