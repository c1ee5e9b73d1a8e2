/// The public site: pages rendered once per change, kept in memory and served before everything
/// else. Reads only what is released, through the public database role.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "agreement",
      "picture",
      "document",
      "finding",
      "promise",
      "activity",
      "walk",
      "followup",
      "dialogue",
      "survey",
      "sampling",
      "thread"
    })
@NullMarked
package se.loftet.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
