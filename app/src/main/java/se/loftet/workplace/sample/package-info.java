/// Who is asked in a survey, and what it gave: draws, letters, weights and release.
@NullMarked
package se.loftet.workplace.sample;

import org.jspecify.annotations.NullMarked;
