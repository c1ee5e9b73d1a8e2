package se.loftet.engine.space;

import java.util.ArrayList;

/// Which cells count as neighbours of a cell, as offsets in columns and rows; never the cell
/// itself.
///
/// Offsets run from the south-west, row by row, so neighbours come in the order of cell numbers.
@SuppressWarnings("ArrayRecordComponent")
public record Neighbourhood(String name, int[] columns, int[] rows) {
  /// The eight cells around.
  public static Neighbourhood queen() {
    return within("queen", 1, (c, r) -> true);
  }

  /// The four cells that share a side.
  public static Neighbourhood rook() {
    return within("rook", 1, (c, r) -> Math.abs(c) + Math.abs(r) == 1);
  }

  /// All cells whose centres are at most so many cell widths away.
  public static Neighbourhood band(double cells) {
    return within(
        "band " + cells, (int) Math.floor(cells), (c, r) -> c * c + r * r <= cells * cells);
  }

  private interface Rule {
    boolean holds(int column, int row);
  }

  private static Neighbourhood within(String name, int reach, Rule rule) {
    var offsets = new ArrayList<int[]>();
    for (int r = -reach; r <= reach; r++) {
      for (int c = -reach; c <= reach; c++) {
        if ((c != 0 || r != 0) && rule.holds(c, r)) {
          offsets.add(new int[] {c, r});
        }
      }
    }
    return new Neighbourhood(
        name,
        offsets.stream().mapToInt(o -> o[0]).toArray(),
        offsets.stream().mapToInt(o -> o[1]).toArray());
  }

  int size() {
    return columns.length;
  }
}
