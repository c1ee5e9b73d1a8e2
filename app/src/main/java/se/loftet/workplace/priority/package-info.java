/// Prioritisation on the screen: the matrix, its weights, the choice and its reasons.
@NullMarked
package se.loftet.workplace.priority;

import org.jspecify.annotations.NullMarked;
