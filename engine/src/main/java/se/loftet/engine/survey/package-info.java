/// Estimates from sample surveys with their design: strata, clusters, weights and calibration.
@NullMarked
package se.loftet.engine.survey;

import org.jspecify.annotations.NullMarked;
