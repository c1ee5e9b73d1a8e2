/// The analysis engine: statistics and geometry as plain functions.
///
/// Nothing here knows Spring, SQL, files or the clock. The same input, parameters and seed give the
/// same bits, so a published figure can be recomputed by anyone who holds the input.
@NullMarked
package se.loftet.engine;

import org.jspecify.annotations.NullMarked;
