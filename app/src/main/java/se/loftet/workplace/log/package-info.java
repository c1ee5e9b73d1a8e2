/// The activity log, for one hand on a phone.
@NullMarked
package se.loftet.workplace.log;

import org.jspecify.annotations.NullMarked;
