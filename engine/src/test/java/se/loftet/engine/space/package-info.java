@NullMarked
package se.loftet.engine.space;

import org.jspecify.annotations.NullMarked;
