package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.engine.survey.ChiSquare;
import se.loftet.engine.survey.RaoScott;
import se.loftet.engine.survey.SurveyTable;

/// Whether two answers of a `survey` run are related: by the design (Rao & Scott), and beside it as
/// if every respondent had been drawn alone and counted once.
final class Relation {
  private final SurveyInput input;
  private final SurveyTable table;
  private final String row;
  private final String column;
  private final List<String> rows;
  private final List<String> columns;

  private Relation(SurveyInput input, SurveyTable table, Params pair) {
    this.input = input;
    this.table = table;
    row = pair.text("row");
    column = pair.text("col");
    rows = input.levels(row);
    columns = input.levels(column);
  }

  static Map<String, Object> of(SurveyInput input, SurveyTable table, Params pair, Outputs from) {
    return new Relation(input, table, pair).result(from);
  }

  private Map<String, Object> result(Outputs from) {
    int[] inRow = input.codes(row);
    int[] inColumn = input.codes(column);
    from.from(RaoScott.provenance(table, inRow, inColumn).with("row", row).with("col", column));
    var counts = counts(inRow, inColumn);
    var result = new LinkedHashMap<String, Object>();
    result.put("row", row);
    result.put("col", column);
    result.put("counts", counts);
    byDesign(RaoScott.of(table, inRow, rows.size(), inColumn, columns.size()), result);
    result.put("unweighted", unweighted(ChiSquare.of(counts)));
    return result;
  }

  /// Answers by row and column, in the order of the levels.
  private long[][] counts(int[] inRow, int[] inColumn) {
    var counts = new long[rows.size()][columns.size()];
    for (int i = 0; i < inRow.length; i++) {
      if (inRow[i] >= 0 && inColumn[i] >= 0) {
        counts[inRow[i]][inColumn[i]]++;
      }
    }
    return counts;
  }

  private static void byDesign(RaoScott test, Map<String, Object> result) {
    switch (test) {
      case RaoScott.Tested found -> {
        result.put("X2", found.pearson());
        result.put("F", found.f());
        result.put("ndf", found.numerator());
        result.put("ddf", found.denominator());
        result.put("p", found.p());
        result.put("p_first_order", found.pFirstOrder());
      }
      case RaoScott.Untested none -> {
        List.of("X2", "F", "ndf", "ddf", "p", "p_first_order")
            .forEach(name -> result.put(name, Double.NaN));
        result.put("reason", none.reason().name());
      }
    }
  }

  private static Map<String, Object> unweighted(ChiSquare test) {
    return switch (test) {
      case ChiSquare.Tested found ->
          Fields.of(
              "pearson", found.pearson(),
              "likelihood_ratio", found.likelihoodRatio(),
              "df", found.degrees(),
              "p_pearson", found.pPearson(),
              "p_likelihood_ratio", found.pLikelihood());
      case ChiSquare.Untested none ->
          Fields.of(
              "pearson", Double.NaN,
              "likelihood_ratio", Double.NaN,
              "p_pearson", Double.NaN,
              "p_likelihood_ratio", Double.NaN,
              "reason", none.reason().name());
    };
  }
}
