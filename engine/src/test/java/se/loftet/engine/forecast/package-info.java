@NullMarked
package se.loftet.engine.forecast;

import org.jspecify.annotations.NullMarked;
