@NullMarked
package se.loftet.engine.regression;

import org.jspecify.annotations.NullMarked;
