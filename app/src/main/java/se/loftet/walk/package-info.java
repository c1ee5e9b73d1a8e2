/// Safety walks and traffic walks: what was noted, what is done about it and what was answered.
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
package se.loftet.walk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
