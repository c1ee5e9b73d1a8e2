package se.loftet.engine.survey;

/// Who of a domain gave an answer and has a weight, and their weighted sums: one pass over the
/// rows, since a million of them take longer to come from memory than to be looked at.
///
/// Sums run in four strands, row `i` in strand `i % 4`, since each addition waits for the one
/// before.
final class Answers {
  private final double[] y;
  private final boolean[] domain;
  private final double[] weight;

  /// Which rows are meant.
  final boolean[] in;

  /// Persons whom they stand for.
  double size;

  /// Their weighted answers.
  double total;

  long count;

  private Answers(double[] y, boolean[] domain, double[] weight) {
    this.y = y;
    this.domain = domain;
    this.weight = weight;
    in = new boolean[y.length];
  }

  static Answers of(double[] y, boolean[] domain, double[] weight) {
    if (y.length != weight.length || domain.length != weight.length) {
      throw new IllegalArgumentException("answers, domain and design differ in length");
    }
    var answers = new Answers(y, domain, weight);
    answers.add();
    return answers;
  }

  private void add() {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double totalA = 0;
    double totalB = 0;
    double totalC = 0;
    double totalD = 0;
    long found = 0;
    int whole = y.length - y.length % 4;
    for (int i = 0; i < whole; i += 4) {
      double first = weigh(i);
      double second = weigh(i + 1);
      double third = weigh(i + 2);
      double fourth = weigh(i + 3);
      a += first;
      b += second;
      c += third;
      d += fourth;
      totalA += times(first, i);
      totalB += times(second, i + 1);
      totalC += times(third, i + 2);
      totalD += times(fourth, i + 3);
      found += one(first) + one(second) + one(third) + one(fourth);
    }
    for (int i = whole; i < y.length; i++) {
      double last = weigh(i);
      a += last;
      totalA += times(last, i);
      found += one(last);
    }
    size = a + b + (c + d);
    total = totalA + totalB + (totalC + totalD);
    count = found;
  }

  /// The weight of a row that is meant, else 0.
  private double weigh(int i) {
    if (Double.isInfinite(y[i])) {
      throw new IllegalArgumentException("row %d: %s is not an answer".formatted(i + 1, y[i]));
    }
    in[i] = domain[i] && !Double.isNaN(y[i]) && weight[i] > 0;
    return in[i] ? weight[i] : 0;
  }

  private double times(double weighed, int i) {
    return weighed > 0 ? weighed * y[i] : 0;
  }

  private static int one(double weighed) {
    return weighed > 0 ? 1 : 0;
  }
}
