@NullMarked
package se.loftet.analysis;

import org.jspecify.annotations.NullMarked;
