/// Surveys by sample: microdata from elsewhere, frames and draws, letters, weights, and results
/// with their uncertainty.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "reading",
      "analysis",
      "document",
      "survey"
    })
@NullMarked
package se.loftet.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
