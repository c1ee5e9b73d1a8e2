/// Surveys by sample: microdata from elsewhere, frames and draws, weights, and results with their
/// uncertainty.
@ApplicationModule(allowedDependencies = {"platform", "analysis", "reading"})
@NullMarked
package se.loftet.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
