/// The thread of one period drawn from evidence to outcome, and the list of its gaps.
@NullMarked
package se.loftet.workplace.strand;

import org.jspecify.annotations.NullMarked;
