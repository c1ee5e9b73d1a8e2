package se.loftet.engine.space;

/// The readable version.
final class QuarticRowScalar implements QuarticRow {
  @Override
  public void add(
      double[] density,
      int row,
      double[] centre,
      int west,
      int east,
      double x,
      double a,
      double perH2,
      double scaled) {
    for (int c = west; c <= east; c++) {
      double dx = centre[c] - x;
      double u = Math.max(0, a - dx * dx * perH2);
      density[row + c] += scaled * u * u;
    }
  }
}
