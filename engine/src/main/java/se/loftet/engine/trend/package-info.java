/// Counts over time: rates with intervals, regression, expected ranges, shifts and seasons.
@NullMarked
package se.loftet.engine.trend;

import org.jspecify.annotations.NullMarked;
