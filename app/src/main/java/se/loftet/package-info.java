@NullMarked
package se.loftet;

import org.jspecify.annotations.NullMarked;
