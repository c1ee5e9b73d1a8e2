/// The start of the working day: where the year stands, what is late, what waits.
@NullMarked
package se.loftet.workplace.home;

import org.jspecify.annotations.NullMarked;
