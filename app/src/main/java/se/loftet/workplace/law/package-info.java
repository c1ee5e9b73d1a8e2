/// The points of the law on the screen.
@NullMarked
package se.loftet.workplace.law;

import org.jspecify.annotations.NullMarked;
