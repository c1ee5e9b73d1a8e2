/// What lag (2023:196) asks of a municipality, point by point, with the evidence and the day it is
/// due.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "evidence",
      "agreement",
      "picture",
      "promise",
      "activity"
    })
@NullMarked
package se.loftet.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
