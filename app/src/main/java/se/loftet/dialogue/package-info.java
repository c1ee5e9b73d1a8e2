/// The residents' and the staff's voice: dialogues, what was heard in them, what residents wrote
/// and what became of it.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "picture",
      "promise",
      "activity",
      "walk"
    })
@NullMarked
package se.loftet.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
