/// What a statement rests on: sources with publisher, date and class.
@ApplicationModule(allowedDependencies = {"platform", "municipality"})
@NullMarked
package se.loftet.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
