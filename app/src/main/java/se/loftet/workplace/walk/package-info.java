/// Walks: planned, walked with the field app, answered, told to residents and walked again.
@NullMarked
package se.loftet.workplace.walk;

import org.jspecify.annotations.NullMarked;
