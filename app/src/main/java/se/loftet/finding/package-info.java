/// Findings (fynd): an analysis of data sets with its picture, table, sentence and warnings, kept
/// so that it can be computed again and compared bit by bit.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "geography",
      "dataset",
      "analysis"
    })
@NullMarked
package se.loftet.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
