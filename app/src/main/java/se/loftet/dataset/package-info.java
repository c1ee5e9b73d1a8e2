/// Data sets (datamängder): files taken in as deliveries, row by row in, in quarantine or passed
/// over by a rule; revisions that can be read and undone; what analyses read.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "municipality",
      "evidence",
      "geography",
      "reading"
    })
@NullMarked
package se.loftet.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
