/// Situation pictures (lägesbilder): problems, stances per source, causes.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "formal",
      "evidence",
      "agreement",
      "finding",
      "judgement"
    })
@NullMarked
package se.loftet.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
