/// Where crimes gather: density, local clustering, near repeats, space-time scans and the places
/// that only a careless geocoder made hot.
@NullMarked
package se.loftet.engine.space;

import org.jspecify.annotations.NullMarked;
