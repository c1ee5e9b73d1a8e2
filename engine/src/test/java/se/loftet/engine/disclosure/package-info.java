@NullMarked
package se.loftet.engine.disclosure;

import org.jspecify.annotations.NullMarked;
