package se.loftet.analysis;

import java.util.List;

/// How one reference case went. `largestError` is a share of what was allowed.
record OracleVerdict(boolean passed, long checked, double largestError, List<String> failures) {
  static OracleVerdict of(OracleFolder folder) {
    return OracleMethods.find(folder.method())
        .map(method -> compared(method, folder))
        .orElseGet(() -> failure("no method is named " + folder.method()));
  }

  /// A fault in one case must not keep the others from running, so this is the top of a job.
  private static OracleVerdict compared(OracleMethod method, OracleFolder folder) {
    try {
      var job = folder.job();
      var comparison = new Comparison(method);
      method.compare(folder, job, method.run(job), comparison);
      return new OracleVerdict(
          comparison.passed(),
          comparison.checked(),
          comparison.largestError(),
          comparison.failures());
    } catch (RuntimeException broken) {
      return failure(broken.toString());
    }
  }

  private static OracleVerdict failure(String why) {
    return new OracleVerdict(false, 0, Double.POSITIVE_INFINITY, List.of(why));
  }
}
