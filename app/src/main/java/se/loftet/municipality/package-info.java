/// Municipalities, the police areas they share, parties and places.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package se.loftet.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
