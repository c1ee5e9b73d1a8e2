/// Cooperation agreements (samverkansöverenskommelser).
@ApplicationModule(allowedDependencies = {"platform", "municipality", "formal", "evidence"})
@NullMarked
package se.loftet.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
