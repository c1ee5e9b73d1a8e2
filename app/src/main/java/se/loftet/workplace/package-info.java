/// Where staff work with the thread: the year at a glance, the thread and its gaps, the log, the
/// formal steps, the follow-up and the turn of the year.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "municipality",
      "geography",
      "document",
      "evidence",
      "formal",
      "agreement",
      "judgement",
      "picture",
      "promise",
      "priority",
      "law",
      "analysis",
      "activity",
      "walk",
      "followup",
      "dialogue",
      "dataset",
      "finding",
      "survey",
      "thread",
      "editor",
      "publicsite",
      "reading",
      "survey",
      "sampling"
    })
@NullMarked
package se.loftet.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
