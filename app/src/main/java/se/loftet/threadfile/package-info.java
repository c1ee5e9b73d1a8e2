/// The thread file: a municipality's whole thread as YAML or JSON, in and out without loss.
///
/// Its form follows from the records and the registered kinds, so a new kind of object travels too.
@ApplicationModule(
    displayName = "Thread file",
    allowedDependencies = {
      "platform",
      "formal",
      "municipality",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity",
      "followup"
    })
@NullMarked
package se.loftet.threadfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
