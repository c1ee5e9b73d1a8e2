/// Writing: one form for every kind of object, its drafts and its conflicts.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "municipality",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity",
      "followup"
    })
@NullMarked
package se.loftet.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
