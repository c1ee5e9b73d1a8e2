package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.List;

/// Persons by the cell they fall in when several classifications are crossed.
///
/// Whatever treats all persons of a cell alike needs to look at the cells only, which are few.
/// Where crossing would give more cells than there is room for, each person is a cell.
final class CrossedClasses {
  private static final int MOST_CELLS = 1 << 16;

  private final int[] cell;

  /// A row of each cell.
  private final int[] anyRow;

  private CrossedClasses(int[] cell, int[] anyRow) {
    this.cell = cell;
    this.anyRow = anyRow;
  }

  static CrossedClasses of(List<Classification> margins, int rows) {
    long most = 1;
    for (var margin : margins) {
      most = Math.min(MOST_CELLS + 1L, most * Math.max(1, margin.classes()));
    }
    var cell = new int[rows];
    if (most > MOST_CELLS) {
      Arrays.setAll(cell, i -> i);
      return new CrossedClasses(cell, cell);
    }
    for (var margin : margins) {
      margin.appendTo(cell);
    }
    return numbered(cell, (int) most);
  }

  /// Leaves out cells that nobody is in.
  private static CrossedClasses numbered(int[] cell, int most) {
    var number = new int[most];
    for (int i = 0; i < cell.length; i++) {
      number[cell[i]] = i + 1;
    }
    var anyRow = new int[most];
    int found = 0;
    for (int k = 0; k < most; k++) {
      if (number[k] > 0) {
        anyRow[found] = number[k] - 1;
        number[k] = found++;
      }
    }
    for (int i = 0; i < cell.length; i++) {
      cell[i] = number[cell[i]];
    }
    return new CrossedClasses(cell, Arrays.copyOf(anyRow, found));
  }

  int cells() {
    return anyRow.length;
  }

  int of(int row) {
    return cell[row];
  }

  int anyRow(int ofCell) {
    return anyRow[ofCell];
  }

  List<Classification> cellsOf(List<Classification> margins) {
    return margins.stream().map(margin -> margin.over(anyRow)).toList();
  }

  /// The sum of a column over each cell.
  double[] totals(double[] x) {
    var total = new double[anyRow.length];
    for (int i = 0; i < cell.length; i++) {
      total[cell[i]] += x[i];
    }
    return total;
  }

  /// The sum of products of two columns over each cell.
  double[] totals(double[] x, double[] y) {
    var total = new double[anyRow.length];
    for (int i = 0; i < cell.length; i++) {
      total[cell[i]] += x[i] * y[i];
    }
    return total;
  }
}
