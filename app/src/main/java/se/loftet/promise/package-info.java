/// Citizen promises (medborgarlöften): documents, points, focus areas, signing, amendment.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "municipality",
      "formal",
      "evidence",
      "agreement",
      "picture"
    })
@NullMarked
package se.loftet.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
