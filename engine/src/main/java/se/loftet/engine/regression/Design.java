package se.loftet.engine.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A model matrix: named columns over the same rows.
///
/// Every row has a value in every column: a row without one is to be left out before. Built column
/// by column; the first is usually the intercept. Harmonic `h` of period `f` is `sin(2πht/f)` and
/// `cos(2πht/f)`, named `s` and `c` with the number of the harmonic.
public final class Design {
  public static final String INTERCEPT = "(Intercept)";

  private final List<String> names;
  private final double[][] columns;
  private final int rows;

  private Design(List<String> names, double[][] columns, int rows) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.rows = rows;
  }

  public static Builder of(int rows) {
    return new Builder(rows);
  }

  public List<String> names() {
    return names;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return names.size();
  }

  /// The position of a column, or a refusal that names those there are.
  public int indexOf(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no column %s among %s".formatted(name, names));
    }
    return at;
  }

  public double at(int row, int column) {
    return columns[column][row];
  }

  /// `XᵀX`, row-major.
  public double[] gram() {
    var ones = new double[rows];
    Arrays.fill(ones, 1);
    return Gram.weighted(columns, ones);
  }

  /// The values by column, shared with the kernels and not to be written to.
  double[][] values() {
    return columns;
  }

  /// The values of one row.
  public double[] row(int row) {
    var values = new double[columns.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = columns[j][row];
    }
    return values;
  }

  /// The same design with one column replaced by zeros: what the model says without that term.
  public Design without(String name) {
    var copy = columns.clone();
    copy[indexOf(name)] = new double[rows];
    return new Design(names, copy, rows);
  }

  /// `X b + offset`.
  double[] linear(double[] coefficients, double[] offset) {
    var eta = new double[rows];
    linear(coefficients, offset, eta);
    return eta;
  }

  /// The same into an array that is there.
  void linear(double[] coefficients, double[] offset, double[] eta) {
    System.arraycopy(offset, 0, eta, 0, rows);
    RowLoops.FASTEST.addMultiples(coefficients, columns, eta);
  }

  /// Collects columns.
  public static final class Builder {
    private final int rows;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private Builder(int rows) {
      this.rows = rows;
    }

    public Builder intercept() {
      var ones = new double[rows];
      Arrays.fill(ones, 1);
      return column(INTERCEPT, ones);
    }

    public Builder column(String name, double[] values) {
      if (values.length != rows) {
        throw new IllegalArgumentException(
            "%s has %d rows, the design %d".formatted(name, values.length, rows));
      }
      for (int i = 0; i < rows; i++) {
        if (!Double.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "%s: row %d has no value: %s".formatted(name, i + 1, values[i]));
        }
      }
      if (names.contains(name)) {
        throw new IllegalArgumentException("two columns are named " + name);
      }
      names.add(name);
      columns.add(values);
      return this;
    }

    /// Sine and cosine of each harmonic from 1 to `number` of a season of length `period`.
    public Builder harmonics(double[] t, double period, int number) {
      for (int h = 1; h <= number; h++) {
        var sine = new double[rows];
        var cosine = new double[rows];
        for (int i = 0; i < rows; i++) {
          double angle = 2 * Math.PI * h * t[i] / period;
          sine[i] = Math.sin(angle);
          cosine[i] = Math.cos(angle);
        }
        column("s" + h, sine);
        column("c" + h, cosine);
      }
      return this;
    }

    /// One indicator per level but the first, in ascending order of the level.
    public Builder levels(String name, int[] level) {
      int[] distinct = Arrays.stream(level).distinct().sorted().toArray();
      for (int k = 1; k < distinct.length; k++) {
        var indicator = new double[rows];
        for (int i = 0; i < rows; i++) {
          indicator[i] = level[i] == distinct[k] ? 1 : 0;
        }
        column(name + distinct[k], indicator);
      }
      return this;
    }

    public Design build() {
      return new Design(names, columns.toArray(double[][]::new), rows);
    }
  }
}
