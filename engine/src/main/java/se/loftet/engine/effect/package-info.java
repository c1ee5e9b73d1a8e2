/// Whether a measure changed anything: before and after, with and without comparison.
@NullMarked
package se.loftet.engine.effect;

import org.jspecify.annotations.NullMarked;
