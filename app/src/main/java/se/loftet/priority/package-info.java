/// What to take on first: Brå's comparison matrix, scored by several people, and what was chosen or
/// deselected with the reason.
@ApplicationModule(allowedDependencies = {"platform", "picture", "promise", "analysis"})
@NullMarked
package se.loftet.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
