/// Where the application meets the engine: the command line that runs its methods on files.
@ApplicationModule(displayName = "Analysis", allowedDependencies = "platform")
@NullMarked
package se.loftet.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
