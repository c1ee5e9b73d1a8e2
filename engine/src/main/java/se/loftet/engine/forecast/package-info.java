/// How stable a pattern of places is from one period to the next.
///
/// This is evaluation, not prediction: it scores how well past density describes the following
/// period, so that an analyst knows how far a hot spot map may be trusted. The product offers no
/// prediction of persons or addresses.
@NullMarked
package se.loftet.engine.forecast;

import org.jspecify.annotations.NullMarked;
