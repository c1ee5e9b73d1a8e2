@NullMarked
package se.loftet.engine.effect;

import org.jspecify.annotations.NullMarked;
