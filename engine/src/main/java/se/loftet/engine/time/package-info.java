/// When crimes happen: aoristic weights for events known only to lie between two moments.
@NullMarked
package se.loftet.engine.time;

import org.jspecify.annotations.NullMarked;
