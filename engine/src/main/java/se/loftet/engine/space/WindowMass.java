package se.loftet.engine.space;

/// The rectangular window of the rule, exactly; every cell of the grid belongs to it.
record WindowMass(DensityRule rule, Grid grid) implements InsideMass {
  @Override
  public boolean contains(double east, double north) {
    return rule.window().contains(east, north);
  }

  @Override
  public boolean holds(int column, int row) {
    return true;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public double atPoint(double east, double north) {
    return EdgeMass.of(rule.kernel(), east, north, rule.window(), rule.bandwidth());
  }

  @Override
  public double atCell(int column, int row) {
    return atPoint(grid.eastOf(column), grid.northOf(row));
  }
}
