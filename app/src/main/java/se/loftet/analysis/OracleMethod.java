package se.loftet.analysis;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A method of the engine as the command line sees it.
///
/// A method computes everything the expected files of its reference cases hold, under the same
/// names, and says how close each value must be. The name is the folder of its cases.
interface OracleMethod {
  String name();

  /// The names a run reads from `params.json`. A name in braces has the outer one before it
  /// (`design.ids`), a name in a list of braces has brackets (`cusum[].h`), and `pop.*` is any
  /// name.
  Set<String> parameters();

  /// Names of `params.json` that say how a reference case was made; no run reads them.
  Set<String> notes();

  Outputs run(Job job);

  /// How close the values at `path` in `file` must be. In JSON the path is the field names joined
  /// by dots, without array positions: `clusters.llr`; in CSV it is the column.
  Tolerance tolerance(Job job, String file, String path);

  /// The expected values where the case's README overrules its file: what the peer says wrongly of
  /// an edge is replaced by the rule, or left out where the rule says nothing.
  default JsonNode expected(JsonNode tree) {
    return tree;
  }

  /// Whether a cell of a table has no value by definition, so that whatever the peer's rounding
  /// made of it is not compared.
  default boolean isUndefined(Outputs found, String file, String column, int row) {
    return false;
  }

  /// Compares the expected files of a case with what was found. Overridden where several answers
  /// are right, such as equally good suppression patterns.
  default void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    folder.expectedFiles().forEach(file -> comparison.file(folder, job, file, found));
  }
}
