/// Open data: what is released, as JSON, for anyone. Read through the public database role. else.
/// Reads only what is released, through the public database role.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity",
      "followup",
      "thread"
    })
@NullMarked
package se.loftet.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
