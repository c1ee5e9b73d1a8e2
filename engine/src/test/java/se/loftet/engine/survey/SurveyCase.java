package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Table;
import se.loftet.engine.survey.SurveyTable.RakedVariance;
import tools.jackson.databind.JsonNode;

/// A survey reference case read into the engine's types.
record SurveyCase(OracleCase oracle) {
  Table input() {
    return oracle.input();
  }

  JsonNode params() {
    return oracle.params();
  }

  SurveyTable table(String which) {
    var base = base();
    return switch (which) {
      case "raked" -> base.raked(margins(), RakedVariance.REGRESSION);
      case "raked_ipf" -> base.raked(margins(), RakedVariance.MARGIN_BY_MARGIN);
      default -> base;
    };
  }

  private SurveyTable base() {
    var input = input();
    var d = params().get("design");
    var design = SurveyDesign.of(input.size());
    if (d.has("strata")) {
      design.strata(codes(d.get("strata").asString()));
    }
    if (params().has("lonely")) {
      design.lonely(
          switch (params().get("lonely").asString()) {
            case "adjust" -> LonelyCluster.ADJUST;
            case "average" -> LonelyCluster.AVERAGE;
            default -> LonelyCluster.CERTAINTY;
          });
    }
    var ids = d.get("ids").asString().split(" \\+ ", -1);
    var sizes = d.has("fpc") ? d.get("fpc").asString().split(" \\+ ", -1) : new String[0];
    for (int k = 0; k < ids.length; k++) {
      int[] clusters = ids[k].equals("1") ? rowNumbers() : codes(ids[k]);
      if (k < sizes.length) {
        design.stage(clusters, input.doubles(sizes[k]));
      } else {
        design.stage(clusters);
      }
    }
    var table = weighted(design.build());
    return params().has("poststrat")
        ? table.postStratified(classes(params().get("poststrat")))
        : table;
  }

  /// With the weights of a column, else of the draw, else all alike.
  private SurveyTable weighted(SurveyDesign design) {
    var d = params().get("design");
    if (d.has("weights")) {
      return SurveyTable.of(design, input().doubles(d.get("weights").asString()));
    }
    var alike = new double[input().size()];
    Arrays.fill(alike, 1);
    return d.has("fpc") ? SurveyTable.of(design) : SurveyTable.of(design, alike);
  }

  private int[] rowNumbers() {
    int[] rows = new int[input().size()];
    Arrays.setAll(rows, i -> i);
    return rows;
  }

  private List<Classification> margins() {
    var margins = new ArrayList<Classification>();
    params().get("rake").forEach(margin -> margins.add(classes(margin)));
    return margins;
  }

  private Classification classes(JsonNode margin) {
    var names = new TreeSet<>(margin.get("pop").propertyNames());
    var order = List.copyOf(names);
    var text = input().text(margin.get("var").asString());
    return new Classification(
        Arrays.stream(text).mapToInt(order::indexOf).toArray(),
        order.stream().mapToDouble(n -> margin.get("pop").get(n).asDouble()).toArray());
  }

  List<String> levels(String column) {
    return List.copyOf(new TreeSet<>(Arrays.asList(input().text(column))));
  }

  int[] codes(String column) {
    var levels = levels(column);
    return Arrays.stream(input().text(column)).mapToInt(levels::indexOf).toArray();
  }

  /// 1 where the answer is the level, 0 where it is another, `NaN` where there is none.
  double[] indicator(String column, String level) {
    return Arrays.stream(input().text(column))
        .mapToDouble(v -> v.equals("NA") || v.isEmpty() ? Double.NaN : v.equals(level) ? 1 : 0)
        .toArray();
  }

  boolean[] domain(String column, String level) {
    var text = input().text(column);
    var in = new boolean[text.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = text[i].equals(level);
    }
    return in;
  }

  boolean[] everyone() {
    var all = new boolean[input().size()];
    Arrays.fill(all, true);
    return all;
  }

  @Override
  public String toString() {
    return oracle.toString();
  }
}
