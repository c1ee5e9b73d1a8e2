@NullMarked
package se.loftet.engine.time;

import org.jspecify.annotations.NullMarked;
