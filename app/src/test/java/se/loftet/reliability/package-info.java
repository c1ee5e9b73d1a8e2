/// Faults the application must survive, done to it for real.
@NullMarked
package se.loftet.reliability;

import org.jspecify.annotations.NullMarked;
