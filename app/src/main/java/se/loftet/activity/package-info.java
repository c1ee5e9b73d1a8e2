/// Activities and their log.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "formal",
      "evidence",
      "agreement",
      "picture",
      "promise"
    })
@NullMarked
package se.loftet.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
