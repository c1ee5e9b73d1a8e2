/// Regression of counts: Poisson and negative binomial fits, least squares and robust errors.
///
/// Shared by `trend`, which asks what is usual, and `effect`, which asks what changed.
@NullMarked
package se.loftet.engine.regression;

import org.jspecify.annotations.NullMarked;
