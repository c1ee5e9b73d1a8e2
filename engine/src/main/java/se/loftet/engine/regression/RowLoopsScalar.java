package se.loftet.engine.regression;

/// The readable version.
final class RowLoopsScalar implements RowLoops {
  @Override
  public double dot(double[] x, double[] y) {
    var strands = new double[LANES];
    for (int i = 0; i < x.length; i++) {
      strands[i % LANES] = Math.fma(x[i], y[i], strands[i % LANES]);
    }
    return RowLoops.together(strands);
  }

  @Override
  public void dots(double[] x, double[][] columns, int count, double[] into) {
    for (int j = 0; j < count; j++) {
      into[j] = dot(x, columns[j]);
    }
  }

  @Override
  public double sum(double[] x) {
    var strands = new double[LANES];
    for (int i = 0; i < x.length; i++) {
      strands[i % LANES] += x[i];
    }
    return RowLoops.together(strands);
  }

  @Override
  public void exp(double[] x, double[] into) {
    for (int i = 0; i < x.length; i++) {
      into[i] = ExpLog.exp(x[i]);
    }
  }

  @Override
  public void log(double[] x, double[] into) {
    for (int i = 0; i < x.length; i++) {
      into[i] = ExpLog.log(x[i]);
    }
  }

  @Override
  public void multiply(double[] x, double[] y, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = x[i] * y[i];
    }
  }

  @Override
  public void addMultiples(double[] b, double[][] x, double[] into) {
    for (int i = 0; i < into.length; i++) {
      for (int j = 0; j < b.length; j++) {
        into[i] = Math.fma(b[j], x[j][i], into[i]);
      }
    }
  }
}
