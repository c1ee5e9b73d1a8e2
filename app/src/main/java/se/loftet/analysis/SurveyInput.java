package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import se.loftet.engine.RefusedRow;
import se.loftet.engine.survey.Classification;
import se.loftet.engine.survey.LonelyCluster;
import se.loftet.engine.survey.SurveyDesign;
import se.loftet.engine.survey.SurveyTable;
import tools.jackson.databind.JsonNode;

/// Rows and parameters of a `survey` run as the engine wants them.
///
/// Levels of a column are sorted as numbers where all are, else as text; `NA` and empty are no
/// level.
record SurveyInput(Job job) {
  /// Totals of margins nearer than this share are the same.
  private static final double NEAR = 1e-6;

  Csv rows() {
    return job.input();
  }

  Params params() {
    return job.params();
  }

  SurveyTable table() {
    var names = params().under("design");
    var design = SurveyDesign.of(rows().size()).lonely(lonely());
    if (names.has("strata")) {
      design.strata(drawn(names.text("strata")));
    }
    var ids = names.text("ids", "1").split(" *\\+ *", -1);
    var sizes = names.has("fpc") ? names.text("fpc").split(" *\\+ *", -1) : new String[0];
    for (int k = 0; k < ids.length; k++) {
      int[] clusters = ids[k].equals("1") ? numbers() : drawn(ids[k]);
      if (k < sizes.length) {
        design.stage(clusters, rows().counts(sizes[k]));
      } else {
        design.stage(clusters);
      }
    }
    var table = weighted(names, design.build());
    return params().has("poststrat")
        ? table.postStratified(classes(params().under("poststrat")))
        : table;
  }

  /// With the weights of a column, else of the draw, else all alike, as the peer takes it.
  private SurveyTable weighted(Params names, SurveyDesign design) {
    if (names.has("weights")) {
      return SurveyTable.of(design, rows().counts(names.text("weights")));
    }
    var alike = new double[rows().size()];
    Arrays.fill(alike, 1);
    return names.has("fpc") ? SurveyTable.of(design) : SurveyTable.of(design, alike);
  }

  /// Where the weights come from.
  String weights() {
    var names = params().under("design");
    return names.has("weights")
        ? names.text("weights")
        : names.has("fpc") ? "of the draw" : "all alike";
  }

  private LonelyCluster lonely() {
    return switch (params().text("lonely", "fail")) {
      case "fail" -> LonelyCluster.REFUSE;
      case "adjust" -> LonelyCluster.ADJUST;
      case "certainty", "remove" -> LonelyCluster.CERTAINTY;
      case "average" -> LonelyCluster.AVERAGE;
      default -> throw params().missing("lonely", "fail, adjust, certainty, remove or average");
    };
  }

  private int[] numbers() {
    int[] rows = new int[rows().size()];
    Arrays.setAll(rows, i -> i);
    return rows;
  }

  List<Classification> margins() {
    var margins = new ArrayList<Classification>();
    double first = Double.NaN;
    for (var margin : params().each("rake")) {
      margins.add(classes(margin));
      double total = sizes(margin).sum();
      first = margins.size() == 1 ? total : first;
      if (Math.abs(total - first) > NEAR * first) {
        throw margin.missing(
            "pop",
            "sizes that add up to %s as in the first margin, not to %s,"
                .formatted(Numbers.text(first), Numbers.text(total)));
      }
    }
    return margins;
  }

  private static DoubleStream sizes(Params margin) {
    var people = margin.under("pop");
    return people.tree().propertyNames().stream().sorted().mapToDouble(people::positive);
  }

  /// The complaint of the engine, with the place and the names of the rows it is about.
  BadFile refused(RefusedRow refused) {
    var names = params().under("design");
    var stratum = names.text("strata", "");
    var cluster = names.text("ids", "1").split(" *\\+ *", -1)[0];
    var size = names.text("fpc", "").split(" *\\+ *", -1)[0];
    boolean ofSize = refused.column().equals("population") && !size.isEmpty();
    var column = ofSize ? size : stratum.isEmpty() ? cluster : stratum;
    var where = new ArrayList<String>();
    for (var name : List.of(stratum, cluster)) {
      if (rows().has(name)) {
        where.add("%s '%s'".formatted(name, rows().text(name)[refused.row()]));
      }
    }
    return rows()
        .bad(
            refused.row(),
            column,
            "a design the method can use: %s (%s)"
                .formatted(refused.words(), String.join(", ", where)));
  }

  private Classification classes(Params margin) {
    var people = margin.under("pop");
    var order = people.tree().propertyNames().stream().sorted().toList();
    var column = margin.text("var");
    int[] codes = known(column, order, "one of " + String.join(", ", order));
    for (int c = 0; c < order.size(); c++) {
      int code = c;
      if (Arrays.stream(codes).noneMatch(k -> k == code)) {
        throw people.missing(order.get(c), "a class that somebody in the sample is in");
      }
    }
    return new Classification(codes, sizes(margin).toArray());
  }

  /// The stratum or cluster of each row, none of which may be missing.
  private int[] drawn(String column) {
    return known(column, levels(column), "where the row was drawn");
  }

  private int[] known(String column, List<String> levels, String expected) {
    var text = rows().text(column);
    var codes = new int[text.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = levels.indexOf(text[i]);
      if (codes[i] < 0) {
        throw rows().bad(i, column, "%s in %s, not '%s'".formatted(expected, column, text[i]));
      }
    }
    return codes;
  }

  List<String> levels(String column) {
    var distinct =
        Arrays.stream(rows().text(column)).filter(v -> !isMissing(v)).distinct().toList();
    boolean numbers = distinct.stream().allMatch(SurveyInput::isNumber);
    Comparator<String> order =
        numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    return distinct.stream().sorted(order).toList();
  }

  int[] codes(String column) {
    var levels = levels(column);
    return Arrays.stream(rows().text(column)).mapToInt(levels::indexOf).toArray();
  }

  /// 1 where the answer is the level, 0 where it is another, `NaN` where there is none.
  double[] indicator(String column, JsonNode level) {
    return Arrays.stream(rows().text(column))
        .mapToDouble(v -> isMissing(v) ? Double.NaN : is(v, level) ? 1 : 0)
        .toArray();
  }

  boolean[] domain(String column, JsonNode level) {
    var text = rows().text(column);
    var in = new boolean[text.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = is(text[i], level);
    }
    return in;
  }

  boolean[] everyone() {
    var all = new boolean[rows().size()];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean is(String text, JsonNode level) {
    return level.isNumber()
        ? isNumber(text) && Double.parseDouble(text) == level.doubleValue()
        : text.equals(level.asString(""));
  }

  static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");
  }
}
