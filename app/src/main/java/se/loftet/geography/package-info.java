/// Where things lie: coordinate systems and how they are told apart, outlines, points in areas, the
/// codes of statistical areas.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package se.loftet.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
