package se.loftet.engine.space;

/// The kernel laid over the weights of a lattice, a row at a time, in units of its peak.
///
/// Both kernels are even, so that rows and columns at the same distance to both sides are added
/// before they are multiplied. Weights have been added up with 53 bits; what is made of them here
/// has 24, which [DensityPreview] counts among its errors. Nodes nearer to the border than `around`
/// are left 0.
abstract class LatticeKernel {
  final int around;

  LatticeKernel(int around) {
    this.around = around;
  }

  static LatticeKernel of(DensityRule rule, double step, int around) {
    double h = rule.bandwidth() / step;
    return switch (rule.kernel()) {
      case QUARTIC -> new Disc(h, around);
      case GAUSSIAN -> new Product(h, around);
    };
  }

  abstract float[] row(double[] weight, Grid lattice, int row);

  /// Sums of the two rows so many away, or twice the row itself.
  private static void pair(double[] weight, int columns, int row, int away, float[] pair) {
    int below = (row - away) * columns;
    int above = (row + away) * columns;
    for (int c = 0; c < columns; c++) {
      pair[c] = (float) (weight[below + c] + weight[above + c]);
    }
  }

  /// Adds the values at the same distance to both sides, `factor[k]` times each. Factor 0 stands
  /// for half of the middle, which is met twice.
  private static void across(float[] pair, float[] factor, int around, float[] sum) {
    if (VectorModule.PRESENT && LatticeRowsVector.isFast()) {
      LatticeRowsVector.across(pair, factor, around, sum);
    } else {
      acrossPlain(pair, factor, around, sum);
    }
  }

  /// The plain version of [LatticeRowsVector], to the same bits.
  static void acrossPlain(float[] pair, float[] factor, int around, float[] sum) {
    for (int k = 0; k < factor.length; k++) {
      float f = factor[k];
      for (int c = around; c < pair.length - around; c++) {
        sum[c] = Math.fma(f, pair[c - k] + pair[c + k], sum[c]);
      }
    }
  }

  /// The quartic: a row of factors for every distance in north, as long as the disc is wide there.
  private static final class Disc extends LatticeKernel {
    private final float[][] factor;

    Disc(double h, int around) {
      super(around);
      factor = new float[around + 1][];
      for (int away = 0; away <= around; away++) {
        double left = 1 - away * (double) away / (h * h);
        int wide = (int) Math.floor(Math.sqrt(Math.max(0, left)) * h);
        factor[away] = new float[left > 0 ? wide + 1 : 0];
        for (int k = 0; k < factor[away].length; k++) {
          double u = Math.max(0, left - k * (double) k / (h * h));
          factor[away][k] = (float) (u * u * (k == 0 ? 0.5 : 1) * (away == 0 ? 0.5 : 1));
        }
      }
    }

    @Override
    float[] row(double[] weight, Grid lattice, int row) {
      var sum = new float[lattice.columns()];
      var pair = new float[lattice.columns()];
      for (int away = 0; away <= around; away++) {
        pair(weight, lattice.columns(), row, away, pair);
        across(pair, factor[away], around, sum);
      }
      return sum;
    }
  }

  /// The gaussian: along the columns first, then along the row.
  private static final class Product extends LatticeKernel {
    private final float[] factor;

    Product(double h, int around) {
      super(around);
      factor = new float[around + 1];
      for (int k = 0; k <= around; k++) {
        factor[k] = (float) (Math.exp(-k * (double) k / (2 * h * h)) * (k == 0 ? 0.5 : 1));
      }
    }

    @Override
    float[] row(double[] weight, Grid lattice, int row) {
      int columns = lattice.columns();
      var along = new float[columns];
      var pair = new float[columns];
      for (int away = 0; away <= around; away++) {
        pair(weight, columns, row, away, pair);
        for (int c = 0; c < columns; c++) {
          along[c] = Math.fma(factor[away], pair[c], along[c]);
        }
      }
      var sum = new float[columns];
      across(along, factor, around, sum);
      return sum;
    }
  }
}
