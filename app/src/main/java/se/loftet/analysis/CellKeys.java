package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.loftet.engine.disclosure.CellKeyNoise;

/// A table of persons with cell key noise, a `disclosure` run of kind `cell_key`.
///
/// Rows are persons with a `row` and a `col`; a person in a cell twice counts once. The person's
/// key is the column `key`, or made of `secret` and the whole number `person`. Sums have an empty
/// row or column and noise of their own. The result holds what may be shown and the law of the
/// noise, neither counts nor keys.
final class CellKeys {
  private static final int MOST_NOISE = 1000;

  private final Csv rows;
  private final String[] person;
  private final double[] key;

  private CellKeys(Job job) {
    rows = job.input();
    person = rows.text("person");
    key = rows.has("key") ? given(rows) : made(job);
  }

  static Outputs run(Job job) {
    var params = job.params();
    int most = params.atLeast(1, "most");
    if (most > MOST_NOISE) {
      throw params.missing("most", "a whole number from 1 to " + MOST_NOISE);
    }
    int hidden = params.atLeast(0, "hidden_up_to", 0);
    if (hidden >= most) {
      throw params.missing("hidden_up_to", "a whole number below most");
    }
    var noise = new CellKeyNoise(most, params.positive("variance"), hidden);
    var table = new CellKeys(job);
    var outputs = new Outputs();
    table.shown(noise, outputs);
    return outputs
        .result(Fields.of("noise", law(noise, most + hidden + 1)))
        .from(noise.provenance());
  }

  private static double[] given(Csv rows) {
    var keys = rows.finite("key");
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] < 0 || keys[i] >= 1) {
        throw rows.bad(i, "key", "a number from 0 to below 1 in key");
      }
    }
    return keys;
  }

  private static double[] made(Job job) {
    if (!job.params().has("secret")) {
      throw job.params().missing("secret", "a whole number from 0, or a column 'key',");
    }
    long secret = job.params().seed("secret", 0);
    return IntStream.of(job.input().ints("person"))
        .mapToDouble(number -> CellKeyNoise.personKey(secret, number))
        .toArray();
  }

  private void shown(CellKeyNoise noise, Outputs outputs) {
    var inRow = rows.text("row");
    var inColumn = rows.text("col");
    var down = levels(inRow);
    var across = levels(inColumn);
    var row = new ArrayList<String>();
    var column = new ArrayList<String>();
    var count = new ArrayList<Long>();
    for (var r : down) {
      for (var c : across) {
        var within =
            IntStream.range(0, person.length)
                .filter(i -> r.isEmpty() || r.equals(inRow[i]))
                .filter(i -> c.isEmpty() || c.equals(inColumn[i]))
                .toArray();
        row.add(r);
        column.add(c);
        count.add(shown(noise, within));
      }
    }
    outputs.table(
        "expected_shown.csv",
        new Columns()
            .add("row", row.toArray(String[]::new))
            .add("col", column.toArray(String[]::new))
            .add("shown", count.stream().mapToLong(Long::longValue).toArray()));
  }

  private long shown(CellKeyNoise noise, int[] within) {
    var met = new LinkedHashSet<String>();
    var keys = IntStream.of(within).filter(i -> met.add(person[i])).mapToDouble(i -> key[i]);
    double cellKey = CellKeyNoise.cellKey(keys.toArray());
    return noise.shown(met.size(), cellKey);
  }

  /// The levels of a column, and the sum of all under an empty name.
  private static List<String> levels(String[] column) {
    Set<String> levels = new TreeSet<>(List.of(column));
    levels.remove("");
    levels.remove("NA");
    var all = new ArrayList<>(levels);
    all.add("");
    return all;
  }

  /// The chance of each noise by count, from the lowest noise to the highest; counts from the last
  /// one on have its law.
  private static Map<String, Object> law(CellKeyNoise noise, int counts) {
    var law = new LinkedHashMap<String, Object>();
    for (int count = 1; count <= counts; count++) {
      law.put(Integer.toString(count), noise.probabilities(count));
    }
    return law;
  }
}
