package se.loftet.engine.survey;

import java.util.Arrays;
import se.loftet.engine.RefusedRow;

/// The sample within one cluster, seen as a design of its own; `rows` are numbered as in the whole.
final class LaterStage {
  private final SurveyDesign whole;
  private final int[] rows;

  LaterStage(SurveyDesign whole, int[] rows) {
    this.whole = whole;
    this.rows = rows;
  }

  double covariance(double[] x, double[] y) {
    var next = whole.top().next();
    if (next == null) {
      return 0;
    }
    try {
      return new SurveyDesign(rows.length, next.select(rows), whole.rule())
          .covariance(pick(x), pick(y));
    } catch (RefusedRow refused) {
      throw refused.at(rows[refused.row()]);
    }
  }

  private double[] pick(double[] z) {
    return Arrays.stream(rows).mapToDouble(i -> z[i]).toArray();
  }
}
