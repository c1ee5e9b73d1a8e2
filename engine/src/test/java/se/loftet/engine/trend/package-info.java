@NullMarked
package se.loftet.engine.trend;

import org.jspecify.annotations.NullMarked;
