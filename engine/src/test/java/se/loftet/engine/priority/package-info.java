@NullMarked
package se.loftet.engine.priority;

import org.jspecify.annotations.NullMarked;
