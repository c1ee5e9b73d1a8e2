/// The follow-up of a period and the turn of the year.
@NullMarked
package se.loftet.workplace.outcome;

import org.jspecify.annotations.NullMarked;
