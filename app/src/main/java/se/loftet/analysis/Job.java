package se.loftet.analysis;

import org.jspecify.annotations.Nullable;

/// One run of a method: its parameters, and its rows where the method has any.
record Job(Params params, @Nullable Csv rows) {
  Csv input() {
    if (rows == null) {
      throw params.missing("input.csv", "a file with rows");
    }
    return rows;
  }
}
