package se.loftet.analysis;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One run of a method: its parameters, and its rows where the method has any.
record Job(Params params, @Nullable Csv rows) {
  Csv input() {
    if (rows == null) {
      throw new BadFile(Path.of("--input"), 0, 0, "a file of rows, CSV");
    }
    return rows;
  }
}
