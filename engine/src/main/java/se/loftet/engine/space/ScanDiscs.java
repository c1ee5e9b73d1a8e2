package se.loftet.engine.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/// Distinct places of the cases and, around each, all places within reach by distance.
///
/// A disc is a prefix of the list of its centre. Distances are compared after rounding to 1e-6, and
/// places equally far away enter together, so no order of rows decides. The lists are made once and
/// shared by all replicates.
final class ScanDiscs {
  private final double[] east;
  private final double[] north;
  private final int[][] member;
  private final double[][] distance;

  private ScanDiscs(double[] east, double[] north, int[][] member, double[][] distance) {
    this.east = east;
    this.north = north;
    this.member = member;
    this.distance = distance;
  }

  /// The discs, and the place of every case.
  @SuppressWarnings("ArrayRecordComponent")
  record Placed(ScanDiscs discs, int[] placeOfCase) {}

  static Placed of(double[] east, double[] north, double maxRadius) {
    var order =
        IntStream.range(0, east.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> east[i])
                    .thenComparingDouble(i -> north[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var place = new int[east.length];
    var e = new double[east.length];
    var n = new double[east.length];
    int places = 0;
    for (int i : order) {
      boolean same = places > 0 && e[places - 1] == east[i] && n[places - 1] == north[i];
      if (!same) {
        e[places] = east[i];
        n[places++] = north[i];
      }
      place[i] = places - 1;
    }
    return new Placed(around(Arrays.copyOf(e, places), Arrays.copyOf(n, places), maxRadius), place);
  }

  private static ScanDiscs around(double[] east, double[] north, double maxRadius) {
    int places = east.length;
    var member = new int[places][];
    var distance = new double[places][];
    var from = new double[places];
    for (int c = 0; c < places; c++) {
      int within = 0;
      var near = new int[places];
      for (int l = 0; l < places; l++) {
        from[l] = Math.rint(Math.hypot(east[c] - east[l], north[c] - north[l]) * 1e6) / 1e6;
        if (from[l] <= maxRadius) {
          near[within++] = l;
        }
      }
      member[c] =
          IntStream.of(near)
              .limit(within)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer l) -> from[l]))
              .mapToInt(Integer::intValue)
              .toArray();
      distance[c] = Arrays.stream(member[c]).mapToDouble(l -> from[l]).toArray();
    }
    return new ScanDiscs(east, north, member, distance);
  }

  /// Only the discs that share no place with `used`.
  ScanDiscs without(Set<Integer> used) {
    var shorter = new int[member.length][];
    for (int c = 0; c < member.length; c++) {
      int keep = 0;
      while (keep < member[c].length && !used.contains(member[c][keep])) {
        keep++;
      }
      boolean cut = keep < member[c].length;
      while (cut && keep > 0 && distance[c][keep - 1] == distance[c][keep]) {
        keep--;
      }
      shorter[c] = Arrays.copyOf(member[c], keep);
    }
    return new ScanDiscs(east, north, shorter, distance);
  }

  int places() {
    return member.length;
  }

  /// The places around a centre, nearest first.
  int[] members(int centre) {
    return member[centre];
  }

  /// Whether a disc may end after member `k`: the next one is further away.
  boolean endsAt(int centre, int k) {
    return k + 1 == member[centre].length || distance[centre][k + 1] > distance[centre][k];
  }

  double radius(int centre, int k) {
    return distance[centre][k];
  }

  double east(int place) {
    return east[place];
  }

  double north(int place) {
    return north[place];
  }
}
