package se.loftet.engine.space;

/// What lies inside the area of a density surface, and how much of a kernel does.
interface InsideMass {
  boolean contains(double east, double north);

  /// Whether a cell belongs to the area.
  boolean holds(int column, int row);

  /// Whether every cell does.
  default boolean isWhole() {
    return false;
  }

  /// The share of the kernel around a point that lies inside.
  double atPoint(double east, double north);

  /// The same around the centre of a cell.
  double atCell(int column, int row);
}
