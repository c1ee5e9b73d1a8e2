/// Protection of persons behind published figures: suppression with its audit, and noise.
@NullMarked
package se.loftet.engine.disclosure;

import org.jspecify.annotations.NullMarked;
