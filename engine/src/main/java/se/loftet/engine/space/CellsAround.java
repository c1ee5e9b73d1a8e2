package se.loftet.engine.space;

import java.util.Arrays;

/// Which cells lie around a cell, on a grid or as a list.
interface CellsAround {
  /// How many places there may be a neighbour at.
  int most(int cell);

  /// The neighbour at a place, -1 for none.
  int at(int cell, int place);

  static CellsAround on(CellMap map, Neighbourhood around) {
    return new CellsAround() {
      @Override
      public int most(int cell) {
        return around.size();
      }

      @Override
      public int at(int cell, int place) {
        return map.neighbour(cell, around.columns()[place], around.rows()[place]);
      }
    };
  }

  static CellsAround listed(int cells, int[][] around) {
    if (around.length != cells) {
      throw new IllegalArgumentException(
          "%d lists of neighbours for %d areas".formatted(around.length, cells));
    }
    for (int i = 0; i < cells; i++) {
      int own = i;
      if (Arrays.stream(around[i]).anyMatch(j -> j < 0 || j >= cells || j == own)
          || Arrays.stream(around[i]).distinct().count() < around[i].length) {
        throw new IllegalArgumentException(
            "area %d: its neighbours are other areas, each once".formatted(i));
      }
    }
    return new CellsAround() {
      @Override
      public int most(int cell) {
        return around[cell].length;
      }

      @Override
      public int at(int cell, int place) {
        return around[cell][place];
      }
    };
  }
}
