/// Outcomes, the two verdicts, follow-ups and decisions for the next period.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "formal",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity"
    })
@NullMarked
package se.loftet.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
