/// Where staff bring files in and see what they hold: sent, looked at, taken in, taken back.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "municipality",
      "evidence",
      "geography",
      "reading",
      "dataset",
      "connector",
      "finding",
      "formal",
      "picture"
    })
@NullMarked
package se.loftet.datadesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
