/// The situation picture as a whole: what the sources say, and its numbered editions.
@NullMarked
package se.loftet.workplace.picture;

import org.jspecify.annotations.NullMarked;
