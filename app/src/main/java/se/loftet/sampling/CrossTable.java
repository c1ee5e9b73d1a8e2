package se.loftet.sampling;

import java.util.Arrays;
import java.util.stream.LongStream;

/// A family by two backgrounds: which pairs of parts are told, each with all its columns or not at
/// all, when everything is known but what is closed: the tables by each background, and how many
/// answered in every pair.
///
/// A small count is protected when persons can be moved round the corners of a box (two columns,
/// two parts of each background) without a change of anything told, four of them at least: the
/// hypercube method. It finds fewer ways than there are, so it closes too much rather than too
/// little.
final class CrossTable {
  private static final int WIDTH = Tabulation.THRESHOLD - 1;

  /// Persons by column, part of the first background and part of the second.
  private final long[][][] n;

  private final int[] joint;
  private final boolean[][] closed;

  private Beyond beyond = (left, spot, shut, down) -> 0;

  /// A count: column, part of the first background, part of the second.
  record Spot(int q, int a, int b) {}

  /// Persons that can be moved besides, because a table by one background hides it.
  interface Beyond {
    /// How many of them there are.
    ///
    /// @param left persons that have not been moved, to take from
    long moved(long[][][] left, Spot spot, boolean[][] shut, boolean down);
  }

  /// @param joint columns with the same number are told as one sum
  CrossTable(long[][][] n, int[] joint, boolean[][] closed) {
    this.n = copy(n);
    this.joint = joint.clone();
    this.closed = copy(closed);
  }

  private static long[][][] copy(long[][][] table) {
    return Arrays.stream(table)
        .map(rows -> Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new))
        .toArray(long[][][]::new);
  }

  private static boolean[][] copy(boolean[][] rows) {
    return Arrays.stream(rows).map(boolean[]::clone).toArray(boolean[][]::new);
  }

  boolean[][] closed() {
    return copy(closed);
  }

  boolean closes(int a, int b) {
    return closed[a][b];
  }

  /// Whether a column is told by itself where anything is.
  boolean tells(int q) {
    return joint[q] == q;
  }

  boolean isOpen() {
    return closedPairs() < closed.length * closed[0].length;
  }

  int closedPairs() {
    int pairs = 0;
    for (var row : closed) {
      for (var each : row) {
        pairs += each ? 1 : 0;
      }
    }
    return pairs;
  }

  void close() {
    Arrays.stream(closed).forEach(row -> Arrays.fill(row, true));
  }

  /// The same with the second background first.
  CrossTable turned() {
    var turned = new long[n.length][closed[0].length][closed.length];
    var shut = new boolean[closed[0].length][closed.length];
    for (int a = 0; a < closed.length; a++) {
      for (int b = 0; b < shut.length; b++) {
        shut[b][a] = closed[a][b];
        for (int q = 0; q < n.length; q++) {
          turned[q][b][a] = n[q][a][b];
        }
      }
    }
    return new CrossTable(turned, joint, shut);
  }

  /// Closes as many more pairs as it takes.
  void protect(Beyond more) {
    beyond = more;
    for (int q = 0; q < n.length; q++) {
      for (int a = 0; a < closed.length; a++) {
        for (int b = 0; b < closed[a].length; b++) {
          var spot = new Spot(q, a, b);
          if (isSmall(n[q][a][b]) && isOpen() && width(spot, closed) < WIDTH) {
            closeMore(spot);
          }
        }
      }
    }
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < Tabulation.THRESHOLD;
  }

  /// Closes the pairs with few persons or a small count.
  void closeSmall() {
    for (int a = 0; a < closed.length; a++) {
      for (int b = 0; b < closed[a].length; b++) {
        var told = new long[2 * n.length];
        for (int q = 0; q < n.length; q++) {
          told[joint[q]] += n[q][a][b];
        }
        closed[a][b] |=
            persons(a, b) < Tabulation.LEAST || LongStream.of(told).anyMatch(CrossTable::isSmall);
      }
    }
  }

  private long persons(int a, int b) {
    return Arrays.stream(n).mapToLong(column -> column[a][b]).sum();
  }

  /// How many values the count could have for all that is told.
  private long width(Spot spot, boolean[][] shut) {
    return moved(spot, shut, true) + moved(spot, shut, false);
  }

  private long moved(Spot at, boolean[][] shut, boolean down) {
    var left = copy(n);
    long moved = 0;
    for (int q = 0; q < n.length; q++) {
      for (int a = 0; a < shut.length; a++) {
        for (int b = 0; b < shut[a].length; b++) {
          if (isBox(at, new Spot(q, a, b), shut)) {
            moved +=
                down ? take(left, at, q, a, b) : take(left, new Spot(q, at.a, at.b), at.q, a, b);
          }
        }
      }
    }
    return moved + beyond.moved(left, at, shut, down);
  }

  /// Whether two columns can change places in two pairs and nothing told changes.
  boolean free(int q, int other, boolean shut) {
    return joint[q] == joint[other] || shut;
  }

  private boolean isBox(Spot at, Spot other, boolean[][] shut) {
    return at.q != other.q
        && at.a != other.a
        && at.b != other.b
        && (joint[at.q] == joint[other.q]
            || (shut[at.a][at.b]
                && shut[other.a][at.b]
                && shut[at.a][other.b]
                && shut[other.a][other.b]));
  }

  /// Takes as many as there are from the four corners that give.
  private static long take(long[][][] left, Spot at, int q, int a, int b) {
    long moved =
        Math.min(
            Math.min(left[at.q][at.a][at.b], left[q][a][at.b]),
            Math.min(left[q][at.a][b], left[at.q][a][b]));
    left[at.q][at.a][at.b] -= moved;
    left[q][a][at.b] -= moved;
    left[q][at.a][b] -= moved;
    left[at.q][a][b] -= moved;
    return moved;
  }

  /// Closes the corners of the box with the fewest persons that protects the count, or everything.
  private void closeMore(Spot spot) {
    boolean[][] best = null;
    long fewest = Long.MAX_VALUE;
    for (int a = 0; a < closed.length; a++) {
      for (int b = 0; b < closed[a].length; b++) {
        var shut = with(spot, a, b);
        long persons = added(shut);
        if (a != spot.a && b != spot.b && persons < fewest && width(spot, shut) >= WIDTH) {
          best = shut;
          fewest = persons;
        }
      }
    }
    if (best == null) {
      close();
    } else {
      for (int a = 0; a < closed.length; a++) {
        closed[a] = best[a];
      }
    }
  }

  private boolean[][] with(Spot spot, int a, int b) {
    var shut = copy(closed);
    shut[spot.a][spot.b] = true;
    shut[a][spot.b] = true;
    shut[spot.a][b] = true;
    shut[a][b] = true;
    return shut;
  }

  private long added(boolean[][] shut) {
    long persons = 0;
    for (int a = 0; a < shut.length; a++) {
      for (int b = 0; b < shut[a].length; b++) {
        persons += shut[a][b] && !closed[a][b] ? persons(a, b) : 0;
      }
    }
    return persons;
  }

  /// The persons that can be moved, by column, part and part: a copy to take them from.
  long[][][] persons() {
    return copy(n);
  }

  /// How many of a column and part could have been the other column's for all this table tells, if
  /// as many of the other column and part were the first column's.
  long room(long[][][] left, int q, int a, int other, int otherPart) {
    long room = 0;
    for (int b = 0; b < closed[a].length; b++) {
      room += room(left, q, a, other, otherPart, b);
    }
    return room;
  }

  private long room(long[][][] left, int q, int a, int other, int otherPart, int b) {
    return joint[q] == joint[other] || (closed[a][b] && closed[otherPart][b])
        ? Math.min(left[q][a][b], left[other][otherPart][b])
        : 0;
  }

  void take(long[][][] left, int q, int a, int other, int otherPart, long persons) {
    long rest = persons;
    for (int b = 0; b < closed[a].length; b++) {
      long here = Math.min(rest, room(left, q, a, other, otherPart, b));
      left[q][a][b] -= here;
      left[other][otherPart][b] -= here;
      rest -= here;
    }
  }
}
