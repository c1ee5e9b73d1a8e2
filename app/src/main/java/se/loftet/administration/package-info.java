/// What an administrator looks after: people and roles, parties, places and the municipality's own
/// settings.
@ApplicationModule(allowedDependencies = {"platform", "access", "municipality", "thread"})
@NullMarked
package se.loftet.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
