package se.loftet.engine.survey;

/// How far each answer lies from the mean, as a share of it: what the error of a mean comes from.
///
/// Where only the totals of clusters are asked for, the values are made for some rows at a time and
/// added to their clusters while they are in the cache; all of them together would go to memory and
/// back. The weighted squares run in four strands like the sums of [Answers].
final class Linearised {
  /// A whole number of strands.
  private static final int ROWS = 1024;

  private final Answers answers;
  private final double[] y;
  private final double[] weight;
  private final double mean;
  private final double perSize;
  private final double[] strands = new double[4];

  private Linearised(Answers answers, double[] y, double[] weight) {
    this.answers = answers;
    this.y = y;
    this.weight = weight;
    mean = answers.total / answers.size;
    perSize = 1 / answers.size;
  }

  /// The variance of a mean, and the weighted squares around it.
  record Spread(double variance, double squares) {}

  static Spread of(SurveyTable table, Answers answers, double[] y) {
    var linearised = new Linearised(answers, y, table.sharedWeights());
    double variance =
        table.needsClustersOnly()
            ? table.design().varianceOfTotals(linearised.clusters(table.design()), answers.in)
            : table.variance(linearised.rows(0, y.length, new double[y.length]), answers.in);
    return new Spread(variance, linearised.squares());
  }

  private double[] clusters(SurveyDesign design) {
    var total = new double[design.clusters()];
    var z = new double[ROWS];
    for (int from = 0; from < y.length; from += ROWS) {
      int to = Math.min(y.length, from + ROWS);
      design.sorted().addTotals(rows(from, to, z), weight, from, to, total);
    }
    return total;
  }

  private double[] rows(int from, int to, double[] z) {
    double a = strands[0];
    double b = strands[1];
    double c = strands[2];
    double d = strands[3];
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += row(i, z, i - from);
      b += row(i + 1, z, i + 1 - from);
      c += row(i + 2, z, i + 2 - from);
      d += row(i + 3, z, i + 3 - from);
    }
    for (; i < to; i++) {
      a += row(i, z, i - from);
    }
    strands[0] = a;
    strands[1] = b;
    strands[2] = c;
    strands[3] = d;
    return z;
  }

  private double row(int i, double[] z, int at) {
    double away = y[i] - mean;
    z[at] = answers.in[i] ? away * perSize : 0;
    return answers.in[i] ? weight[i] * away * away : 0;
  }

  private double squares() {
    return strands[0] + strands[1] + (strands[2] + strands[3]);
  }
}
