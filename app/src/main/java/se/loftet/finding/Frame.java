package se.loftet.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a map is drawn on: the grid of its cells in metres, or areas on a sheet of units.
///
/// @param columns of the grid, or the width of the sheet; `rows` the height
/// @param areas null for a grid
/// @param ground what lies under the cells; null where nothing of it is known
public record Frame(
    double west,
    double south,
    double side,
    int columns,
    int rows,
    @Nullable List<Patch> areas,
    @Nullable Ground ground) {

  /// The grid of a map of cells.
  static Frame grid(
      double west, double south, double side, int columns, int rows, @Nullable Ground ground) {
    return new Frame(west, south, side, columns, rows, null, ground);
  }

  /// A sheet with areas.
  static Frame sheet(int width, int height, List<Patch> areas) {
    return new Frame(0, 0, 1, width, height, List.copyOf(areas), null);
  }

  Frame groundless() {
    return new Frame(west, south, side, columns, rows, areas, null);
  }

  /// An area by the name of its row.
  ///
  /// @param path its border; `x` and `y` a point within it
  public record Patch(String name, String path, int x, int y) {}

  /// What a map of cells lies on, in the metres of the grid.
  ///
  /// @param borders paths of municipalities, each as east and north in turn
  public record Ground(List<List<Integer>> borders, List<Name> names) {
    public Ground {
      borders = List.copyOf(borders);
      names = List.copyOf(names);
    }
  }

  /// A locality.
  public record Name(String words, int east, int north) {}
}
