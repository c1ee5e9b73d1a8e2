package se.loftet.engine.space;

import java.util.Arrays;

/// Finds which point of a cell has the same coordinates: one by one among few, by a table among
/// many, so that a place where a whole town is geocoded costs no more than any other.
final class CellPlaces {
  private static final int FEW = 8;

  private final double[] east;
  private final double[] north;

  /// Positions and one, 0 where free; as many slots in use as keep half of them free.
  private int[] table = new int[4 * FEW];

  private int slots;
  private int first;

  CellPlaces(double[] east, double[] north) {
    this.east = east;
    this.north = north;
  }

  /// Starts a cell of so many points, whose places begin at `from`.
  void begin(int from, int points) {
    first = from;
    slots = points <= FEW ? 0 : Integer.highestOneBit(points) * 4;
    if (slots > table.length) {
      table = new int[slots];
    }
    Arrays.fill(table, 0, slots, 0);
  }

  /// The place with these coordinates, or `end`, before which all places of the cell lie and where
  /// the caller then puts it.
  int find(double atEast, double atNorth, int end) {
    if (slots > 0) {
      return lookUp(atEast, atNorth, end);
    }
    int place = first;
    while (place < end && !(east[place] == atEast && north[place] == atNorth)) {
      place++;
    }
    return place;
  }

  private int lookUp(double atEast, double atNorth, int end) {
    int slot = DefaultPoints.slot(atEast, atNorth, slots);
    while (table[slot] > 0) {
      int place = table[slot] - 1;
      if (east[place] == atEast && north[place] == atNorth) {
        return place;
      }
      slot = (slot + 1) & (slots - 1);
    }
    table[slot] = end + 1;
    return end;
  }
}
