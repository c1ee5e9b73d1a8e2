/// What the police judge (underrättelsebedömningar), in a compartment of their own, and the
/// sentences a second person lets out of it.
@ApplicationModule(allowedDependencies = {"platform", "municipality"})
@NullMarked
package se.loftet.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
