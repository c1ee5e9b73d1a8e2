/// The golden thread of a period as a whole: all its objects together, what is missing, the year
/// turn and the release to the public.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "formal",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity",
      "followup"
    })
@NullMarked
package se.loftet.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
